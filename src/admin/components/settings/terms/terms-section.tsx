import { Button, StatusBadge } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { Settings } from "../../../lib/settings";
import { Row } from "../../section/row";
import { Section } from "../../section/section";
import { AcceptedAt } from "./accepted-at";
import { AcceptedBy } from "./accepted-by";

/** Which terms were accepted, when and by whom. */
export function TermsSection({ terms }: { terms: Settings["terms"] }) {
  const { t } = useTranslation();
  const isCurrent = terms.accepted_version === terms.version;
  return (
    <Section
      title={t("cartRecovery.settings.terms.title")}
      aside={
        <>
          <StatusBadge color={isCurrent ? "green" : "orange"}>
            {t(isCurrent ? "cartRecovery.settings.terms.accepted" : "cartRecovery.settings.terms.notAccepted")}
          </StatusBadge>
          <Button size="small" variant="secondary" asChild>
            <Link to="terms">{t("cartRecovery.settings.terms.read")}</Link>
          </Button>
        </>
      }
    >
      <Row label={t("cartRecovery.settings.terms.version")}>{terms.version}</Row>
      {terms.accepted_at && (
        <Row label={t("cartRecovery.settings.terms.acceptedVersion")}>{terms.accepted_version ?? "-"}</Row>
      )}
      {terms.accepted_at && (
        <Row label={t("cartRecovery.settings.terms.acceptedAt")}>
          <AcceptedAt at={terms.accepted_at} />
        </Row>
      )}
      {terms.accepted_by && (
        <Row label={t("cartRecovery.settings.terms.acceptedBy")}>
          <AcceptedBy id={terms.accepted_by} />
        </Row>
      )}
    </Section>
  );
}
