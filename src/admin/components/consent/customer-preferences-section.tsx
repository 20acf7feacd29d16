import { History, ListBullet, PencilSquare, ShieldCheck } from "@medusajs/icons";
import { Container } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCustomerPreferences } from "../../hooks/consent/use-customer-preferences";
import { FailedSection } from "../common/failed-section";
import { MoreMenu } from "../common/more-menu";
import { SectionHeader } from "../common/section-header";
import { SectionSkeleton } from "../common/section-skeleton";
import { HistoryDrawer } from "./history-drawer";
import { PreferencesDrawer } from "./preferences-drawer";
import { PreferencesTable } from "./preferences-table";
import { PrivacyDrawer } from "./privacy-drawer";
import { SuppressionNotice } from "./suppression-notice";

/** What marketing mail a customer gets: overall and by topic, to be edited, with its history. */
export function CustomerPreferencesSection({ customer_id }: { customer_id: string }) {
  const { t } = useTranslation();
  const [drawer, setDrawer] = useState<"edit" | "history" | "privacy">();
  const { data: preferences, error, refetch } = useCustomerPreferences(customer_id);
  if (!preferences) {
    return error ? <FailedSection error={error} onRetry={() => void refetch()} /> : <SectionSkeleton />;
  }
  const { email, suppressed } = preferences;
  const close = () => setDrawer(undefined);
  const history = t("cartRecovery.subscriptions.actions.history");
  const privacy = t("cartRecovery.subscriptions.actions.privacy");
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("cartRecovery.subscriptions.preferences.title")}>
        <MoreMenu
          label={t("cartRecovery.subscriptions.actions.more", { email })}
          groups={[
            {
              actions: [
                { label: t("actions.edit"), icon: <PencilSquare />, onClick: () => setDrawer("edit") },
                { label: history, icon: <History />, onClick: () => setDrawer("history") },
              ],
            },
            {
              actions: [
                {
                  label: t("cartRecovery.subscriptions.preferences.view_all"),
                  icon: <ListBullet />,
                  to: "/marketing-subscriptions",
                },
                { label: privacy, icon: <ShieldCheck />, onClick: () => setDrawer("privacy") },
              ],
            },
          ]}
        />
      </SectionHeader>
      {suppressed && (
        <div className="px-6 py-4">
          <SuppressionNotice suppressed={suppressed} />
        </div>
      )}
      <PreferencesTable preferences={preferences} />
      {drawer === "edit" && <PreferencesDrawer preferences={preferences} customer_id={customer_id} onClose={close} />}
      {drawer === "history" && <HistoryDrawer email={email} onClose={close} />}
      {drawer === "privacy" && <PrivacyDrawer email={email} onClose={close} />}
    </Container>
  );
}
