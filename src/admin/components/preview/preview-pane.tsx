import { Text } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Preview } from "../../lib/preview";
import { ProblemAlert } from "../problem-alert";
import { PreviewFrame } from "./preview-frame";
import { PREVIEW_VIEWS, type PreviewView } from "./preview-views";
import { ViewSwitch } from "./view-switch";

/** The mail beside the form: subject and preheader as in a mailbox, below them the mail in one of its looks. */
export function PreviewPane({ preview, error }: { preview: Preview | null; error: unknown }) {
  const { t } = useTranslation();
  const [view, setView] = useState<PreviewView>(PREVIEW_VIEWS[0]);
  return (
    <section
      aria-label={t("cartRecovery.settings.preview.title")}
      className="flex min-h-[560px] min-w-0 flex-1 flex-col gap-y-3 bg-ui-bg-subtle p-4"
    >
      <ViewSwitch view={view} onChange={setView} />
      <ProblemAlert error={error} />
      <div className="rounded-md bg-ui-bg-base px-4 py-3 shadow-elevation-card-rest">
        <Text size="small" weight="plus" className="truncate">
          {preview?.subject ?? t("cartRecovery.settings.preview.loading")}
        </Text>
        <Text size="small" className="truncate text-ui-fg-subtle">
          {preview?.preheader}
        </Text>
      </div>
      {preview && <PreviewFrame preview={preview} view={view} />}
    </section>
  );
}
