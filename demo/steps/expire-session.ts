import type { Merchant } from "../../integration-tests/support/shopper";
import { waitFor } from "../../integration-tests/support/wait-for";
import { expect, Problem } from "../lib/problem";

/** "Expire now" in the admin: what would else happen a day after the shopper was last seen. */
export async function expireSession(merchant: Merchant, sessionId: string): Promise<void> {
  const session = await merchant.expire(sessionId);
  expect(session.status === "expired", `The session was ended by hand, but is ${session.status}`);
}

/** For the storefront's "leave" button: which reasons, if any, keep the mail from being sent. */
export async function expireCart(merchant: Merchant, cartId: string): Promise<{ reasons: string[] }> {
  const { checkout_sessions: sessions } = await merchant.find({ cart_id: cartId, status: "open" });
  const session = sessions[0];
  if (!session) throw new Problem("This cart has no open checkout session any more.");
  await expireSession(merchant, session.id);
  const decision = await waitFor("the decision", async () => (await merchant.retrieve(session.id)).last_decision);
  return { reasons: decision.outcome === "skip" ? decision.reasons : [] };
}
