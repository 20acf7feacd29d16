import { ActionMenu } from "@medusajs/dashboard/components";
import { EllipsisHorizontal, PencilSquare } from "@medusajs/icons";
import { IconButton } from "@medusajs/ui";
import { useTranslation } from "react-i18next";

/** Medusa's menu of a section, whose button has a name that can be read out. */
export function SectionActions({ title, edit }: { title: string; edit: string }) {
  const { t } = useTranslation();
  return (
    <ActionMenu groups={[{ actions: [{ icon: <PencilSquare />, label: t("actions.edit"), to: edit }] }]}>
      <IconButton size="small" variant="transparent" aria-label={t("cartRecovery.common.actionsOf", { title })}>
        <EllipsisHorizontal />
      </IconButton>
    </ActionMenu>
  );
}
