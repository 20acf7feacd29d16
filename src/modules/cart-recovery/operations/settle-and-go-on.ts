import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { SequenceStep } from "../../../domain/decision/sequence";
import { type EmailSettlement, settleEmails } from "../queries/settle-emails";
import { scheduleNextSteps } from "./schedule-next-steps";

export type SettleEmailsInput = {
  claim_token: string;
  emails: readonly EmailSettlement[];
  sequence: readonly SequenceStep[];
};

/** Writes how attempts ended, what is to be told of it, and the steps that follow, all or nothing. Returns the ids still this claim's. */
export async function settleAndGoOn(manager: EntityManager, input: SettleEmailsInput): Promise<Set<string>> {
  const settled = await settleEmails(manager, input);
  await scheduleNextSteps(manager, { email_ids: [...settled], sequence: input.sequence });
  return settled;
}
