import { RouteDrawer } from "@medusajs/dashboard/components";
import { XMark } from "@medusajs/icons";
import { Heading, IconButton, Kbd } from "@medusajs/ui";
import { useTranslation } from "react-i18next";

/** Medusa's head of a drawer, whose button has a name that can be read out. */
export function DrawerHeader({ title }: { title: string }) {
  const { t } = useTranslation();
  return (
    <div className="flex items-start justify-between gap-x-4 border-b border-ui-border-base px-6 py-4">
      <RouteDrawer.Title asChild>
        <Heading>{title}</Heading>
      </RouteDrawer.Title>
      <div className="flex items-center gap-x-2">
        <Kbd>esc</Kbd>
        <RouteDrawer.Close asChild>
          <IconButton size="small" type="button" variant="transparent" aria-label={t("actions.close")}>
            <XMark />
          </IconButton>
        </RouteDrawer.Close>
      </div>
    </div>
  );
}
