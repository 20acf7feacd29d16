import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { Button, Container, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { useCheckoutSessions } from "../hooks/session/use-checkout-sessions";
import { RECOVERED_ORDERS } from "../lib/recovery/recovered-orders";

/**
 * Leads from the list of orders to the recovered ones. Medusa lets nobody add a column or a filter to that list. Shows
 * nothing while no order was recovered.
 */
const RecoveredOrdersWidget = () => {
  const { t } = useTranslation();
  const { data } = useCheckoutSessions({ recovered: true, status: "completed", limit: 1 });
  if (!data?.count) {
    return null;
  }
  return (
    <Container className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
      <Text size="small">{t("cartRecovery.orders.list.count", { count: data.count })}</Text>
      <Button size="small" variant="secondary" asChild>
        <Link to={RECOVERED_ORDERS}>{t("cartRecovery.orders.list.show")}</Link>
      </Button>
    </Container>
  );
};

export const config = defineWidgetConfig({ zone: "order.list.before" });

export default RecoveredOrdersWidget;
