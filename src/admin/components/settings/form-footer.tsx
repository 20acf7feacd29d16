import { Button } from "@medusajs/ui";
import type { ElementType } from "react";
import { useTranslation } from "react-i18next";

/** The buttons that end a form, in the order of Medusa's own. */
export function FormFooter({ close: Close, isPending }: { close: ElementType; isPending: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="flex items-center justify-end gap-x-2">
      <Close asChild>
        <Button size="small" variant="secondary" type="button">
          {t("actions.cancel")}
        </Button>
      </Close>
      <Button size="small" type="submit" isLoading={isPending}>
        {t("actions.save")}
      </Button>
    </div>
  );
}
