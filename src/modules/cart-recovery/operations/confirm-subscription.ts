import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { isPending, TOPICS } from "../../../domain/consent/precedence";
import { lockSubscription } from "../queries/lock-subscription";
import { recordConsentAct, requestsOf, stateOf } from "./record-consent-act";

/** Confirms all that an address waits for. What was withdrawn since, or is confirmed already, stays as it is. */
export async function confirmSubscription(
  manager: EntityManager,
  { email, at }: { email: string; at: Date },
): Promise<void> {
  const row = await lockSubscription(manager, email, "checkout");
  const [state, requests] = [stateOf(row), requestsOf(row)];
  const pending = TOPICS.filter((topic) => isPending(state[topic], requests[topic]));
  const all = pending.length === TOPICS.length;
  for (const topic of all ? [null] : pending) {
    await recordConsentAct(manager, {
      email,
      topic,
      action: "confirm",
      source: row.source === "customer_account" ? "customer_account" : "checkout",
      text_version: null,
      locale: null,
      actor: null,
      checkout_session_id: null,
      occurred_at: at,
    });
  }
}
