import { sdk } from "./sdk";

type RecoveryEmail = { status: string; to: string | null; sent_at: string | null };
type CheckoutSession = { id: string; recovered: boolean; recovered_from: string | null };
type CheckoutSessionDetail = CheckoutSession & { recovery_emails: RecoveryEmail[] };

/** How an order came back: the session it was abandoned in, and the mail that went out for it. */
export type RecoveredOrder = { session_id: string; email: RecoveryEmail | null };

/** Null when the order did not come out of a restored cart. */
export async function fetchRecoveredOrder(order_id: string): Promise<RecoveredOrder | null> {
  const { checkout_sessions } = await sdk.client.fetch<{ checkout_sessions: CheckoutSession[] }>(
    "/admin/checkout-sessions",
    { query: { order_id, recovered: true, limit: 1 } },
  );
  const source_id = checkout_sessions[0]?.recovered_from;
  if (!source_id) {
    return null;
  }
  const { checkout_session } = await sdk.client.fetch<{ checkout_session: CheckoutSessionDetail }>(
    `/admin/checkout-sessions/${source_id}`,
  );
  const sent = checkout_session.recovery_emails.filter(({ sent_at }) => sent_at !== null);
  return { session_id: source_id, email: sent.at(-1) ?? null };
}
