import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { lockSubscription } from "../queries/lock-subscription";
import { addEvents } from "../queries/recovery-events";
import { appendConsentRecord, isRecorded } from "../queries/save-consent-act";
import { saveSuppression } from "../queries/save-suppression";

export type Suppression = {
  /** Normalised. */
  email: string;
  reason: "hard_bounce" | "complaint";
  occurred_at: Date;
};

/**
 * Never mails an address again, whatever it consented to: its mailbox does not exist, or its owner complained. The first
 * suppression stands; a later one adds a line to the ledger and changes nothing, and the same one again not even that: mail
 * services repeat what they tell.
 */
export async function suppressAddress(manager: EntityManager, suppression: Suppression): Promise<void> {
  const { email, reason, occurred_at } = suppression;
  const source = reason === "complaint" ? "complaint" : "bounce";
  const subscription = await lockSubscription(manager, email, source);
  if (await saveSuppression(manager, { id: subscription.id, reason, since: occurred_at })) {
    await addEvents(manager, [{ name: "marketing_subscription.updated", subject_id: subscription.id }]);
  }
  const act = { email, action: "suppress", source, occurred_at } as const;
  if (await isRecorded(manager, act)) {
    return;
  }
  await appendConsentRecord(manager, {
    ...act,
    topic: null,
    text_version: null,
    locale: null,
    actor: null,
    checkout_session_id: null,
  });
}
