import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types";
import { Badge, Container, Heading, Text } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { fetchRecoveredOrder } from "../lib/recovered-order";

function Row({ label, value }: { label: string; value: string }) {
  return (
    <div className="grid grid-cols-2 items-start gap-x-4 px-6 py-4">
      <Text size="small" leading="compact" weight="plus" className="text-ui-fg-subtle">
        {label}
      </Text>
      <Text size="small" leading="compact" className="break-words text-ui-fg-subtle">
        {value}
      </Text>
    </div>
  );
}

/** Says of an order that a recovery email brought it back. Shows nothing for any other order. */
const RecoveredOrderWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { data: recovered } = useQuery({
    queryKey: ["cart-recovery", "recovered-order", order.id],
    queryFn: () => fetchRecoveredOrder(order.id),
  });
  if (!recovered) {
    return null;
  }
  const { email, session_id } = recovered;
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">Cart recovery</Heading>
        <Badge size="2xsmall" color="green">
          Recovered
        </Badge>
      </div>
      {email?.to && <Row label="Email sent to" value={email.to} />}
      {email?.sent_at && <Row label="Email sent" value={new Date(email.sent_at).toLocaleString()} />}
      <Row label="Checkout session" value={session_id} />
    </Container>
  );
};

export const config = defineWidgetConfig({ zone: "order.details.side.before" });

export default RecoveredOrderWidget;
