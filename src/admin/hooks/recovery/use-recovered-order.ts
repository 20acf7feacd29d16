import { useQuery } from "@tanstack/react-query";
import { alwaysAsk } from "../../lib/always-ask";
import { queryKeys } from "../../lib/query-keys";
import { type RecoveredOrder, sentEmailOf } from "../../lib/recovery/recovered-order";
import { sdk } from "../../lib/sdk";
import type { CheckoutSession, CheckoutSessionDetail } from "../../lib/session/checkout-session";

/** Null when the order did not come out of a restored cart. */
async function fetchRecoveredOrder(order_id: string): Promise<RecoveredOrder | null> {
  const { checkout_sessions } = await sdk.client.fetch<{ checkout_sessions: CheckoutSession[] }>(
    "/admin/checkout-sessions",
    { query: { order_id, recovered: true, limit: 1 } },
  );
  const source_id = checkout_sessions[0]?.recovered_from;
  if (!source_id) {
    return null;
  }
  const { checkout_session: session } = await sdk.client.fetch<{ checkout_session: CheckoutSessionDetail }>(
    `/admin/checkout-sessions/${source_id}`,
  );
  return { session, email: sentEmailOf(session) };
}

export function useRecoveredOrder(order_id: string) {
  return useQuery({
    ...alwaysAsk,
    queryKey: [...queryKeys.sessions, "recovered-order", order_id],
    queryFn: () => fetchRecoveredOrder(order_id),
  });
}
