import { RouteFocusModal } from "@medusajs/dashboard/components";
import { XMark } from "@medusajs/icons";
import { IconButton, Kbd } from "@medusajs/ui";
import { useTranslation } from "react-i18next";

/** Medusa's head of a modal, whose button has a name that can be read out. */
export function ModalHeader() {
  const { t } = useTranslation();
  return (
    <div className="flex items-center gap-x-2 border-b border-ui-border-base px-4 py-2">
      <RouteFocusModal.Close asChild>
        <IconButton size="small" type="button" variant="transparent" aria-label={t("actions.close")}>
          <XMark />
        </IconButton>
      </RouteFocusModal.Close>
      <Kbd>esc</Kbd>
    </div>
  );
}
