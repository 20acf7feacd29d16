import { Container } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { CheckoutSessionDetail } from "../../lib/session/checkout-session";
import { SectionHeader } from "../common/section-header";
import { IdRow } from "./id-row";

/** What the session is about, with the ways there. */
export function RelatedSection({ session }: { session: CheckoutSessionDetail }) {
  const { t } = useTranslation();
  const { restored, recovered_from, customer_id, sales_channel_id, region_id } = session;
  const order_id = session.order_id ?? restored?.order_id ?? null;
  const to = (path: string, id: string | null) => (id === null ? null : `${path}/${id}`);
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("cartRecovery.sessions.related")} />
      <IdRow title={t("cartRecovery.sessions.facts.order")} id={order_id} to={to("/orders", order_id)} />
      <IdRow
        title={t("cartRecovery.sessions.facts.customer")}
        id={customer_id}
        to={to("/customers", customer_id)}
        none={t("cartRecovery.sessions.facts.guest")}
      />
      {recovered_from && (
        <IdRow
          title={t("cartRecovery.sessions.facts.restored_from")}
          id={recovered_from}
          to={to("/cart-recovery/sessions", recovered_from)}
        />
      )}
      {restored && (
        <IdRow
          title={t("cartRecovery.sessions.facts.restored_as")}
          id={restored.checkout_session_id}
          to={to("/cart-recovery/sessions", restored.checkout_session_id)}
        />
      )}
      <IdRow
        title={t("cartRecovery.sessions.facts.sales_channel")}
        id={sales_channel_id}
        to={to("/settings/sales-channels", sales_channel_id)}
      />
      <IdRow title={t("cartRecovery.sessions.facts.region")} id={region_id} to={to("/settings/regions", region_id)} />
      <IdRow title={t("cartRecovery.sessions.facts.cart")} id={session.cart_id} to={null} />
      <IdRow title={t("cartRecovery.sessions.facts.session")} id={session.id} to={null} />
    </Container>
  );
}
