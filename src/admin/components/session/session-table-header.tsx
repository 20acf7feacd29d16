import { Button } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router-dom";
import { SectionHeader } from "../common/section-header";

export function SessionTableHeader() {
  const { t } = useTranslation();
  const { search } = useLocation();
  return (
    <SectionHeader title={t("cartRecovery.sessions.title")}>
      <Button size="small" variant="secondary" asChild>
        <Link to={{ pathname: "dry-run", search }}>{t("cartRecovery.decisions.dry_run.action")}</Link>
      </Button>
    </SectionHeader>
  );
}
