import { RouteDrawer } from "@medusajs/dashboard/components";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router-dom";
import { useImport } from "../../hooks/consent/use-import";
import { DrawerHeader } from "../common/drawer-header";
import { ImportBody } from "./import-body";
import { ImportFooter } from "./import-footer";

/** Uploads a list: tried out first, and taken over only when a person has seen what it would do. */
export function ImportDrawer() {
  const { t } = useTranslation();
  const { search } = useLocation();
  const upload = useImport();
  return (
    <RouteDrawer prev={{ pathname: "..", search }}>
      <DrawerHeader title={t("cartRecovery.imports.title")} description={t("cartRecovery.imports.description")} />
      <RouteDrawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
        <ImportBody upload={upload} />
      </RouteDrawer.Body>
      <RouteDrawer.Footer>
        <ImportFooter upload={upload} />
      </RouteDrawer.Footer>
    </RouteDrawer>
  );
}
