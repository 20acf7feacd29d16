import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types";
import { RecoveredOrderSection } from "../components/recovery/recovered-order-section";
import { useRecoveredOrder } from "../hooks/recovery/use-recovered-order";

/** Says of an order that a recovery email brought it back. Shows nothing for any other order. */
const RecoveredOrderWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { data: recovered } = useRecoveredOrder(order.id);
  return recovered ? <RecoveredOrderSection recovered={recovered} /> : null;
};

export const config = defineWidgetConfig({ zone: "order.details.side.before" });

export default RecoveredOrderWidget;
