import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { lockSubscription } from "../queries/lock-subscription";
import { appendConsentRecord } from "../queries/save-consent-act";
import { saveSuppression } from "../queries/save-suppression";

export type Suppression = {
  /** Normalised. */
  email: string;
  reason: "hard_bounce" | "complaint";
  occurred_at: Date;
};

/**
 * Never mails an address again, whatever it consented to: its mailbox does not exist, or its owner complained. The first
 * suppression stands; another of the same kind adds a line to the ledger and changes nothing.
 */
export async function suppressAddress(manager: EntityManager, suppression: Suppression): Promise<void> {
  const { email, reason, occurred_at } = suppression;
  const source = reason === "complaint" ? "complaint" : "bounce";
  const subscription = await lockSubscription(manager, email, source);
  await saveSuppression(manager, { id: subscription.id, reason, since: occurred_at });
  await appendConsentRecord(manager, {
    email,
    topic: null,
    action: "suppress",
    source,
    text_version: null,
    locale: null,
    actor: null,
    checkout_session_id: null,
    occurred_at,
  });
}
