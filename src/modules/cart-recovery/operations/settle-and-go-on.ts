import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { SequenceStep } from "../../../domain/decision/sequence";
import type { EventName } from "../../../domain/events/event-names";
import { addEvents } from "../queries/recovery-events";
import { type EmailSettlement, settleEmails } from "../queries/settle-emails";
import { scheduleNextSteps } from "./schedule-next-steps";

export type SettleEmailsInput = {
  claim_token: string;
  emails: readonly EmailSettlement[];
  sequence: readonly SequenceStep[];
};

/** What is told of a mail when its attempts came to this end. */
const TOLD: Partial<Record<EmailSettlement["status"], EventName>> = {
  sent: "recovery_email.sent",
  failed: "recovery_email.failed",
};

/** Writes how attempts ended, what is to be told of it, and the steps that follow, all or nothing. Returns the ids still this claim's. */
export async function settleAndGoOn(manager: EntityManager, input: SettleEmailsInput): Promise<Set<string>> {
  const settled = await settleEmails(manager, input);
  await addEvents(
    manager,
    input.emails.flatMap(({ id, status }) => {
      const name = TOLD[status];
      return name && settled.has(id) ? [{ name, subject_id: id }] : [];
    }),
  );
  await scheduleNextSteps(manager, { email_ids: [...settled], sequence: input.sequence });
  return settled;
}
