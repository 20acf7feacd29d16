import { Button } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { PREVIEW_VIEWS, type PreviewView } from "./preview-views";

/** In which of its looks the mail is shown. */
export function ViewSwitch({ view, onChange }: { view: PreviewView; onChange: (view: PreviewView) => void }) {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={t("cartRecovery.settings.preview.view")} className="flex flex-wrap gap-1">
      {PREVIEW_VIEWS.map((each) => (
        <Button
          key={each}
          type="button"
          size="small"
          variant={each === view ? "secondary" : "transparent"}
          aria-pressed={each === view}
          onClick={() => onChange(each)}
        >
          {t(`cartRecovery.settings.preview.views.${each}`)}
        </Button>
      ))}
    </div>
  );
}
