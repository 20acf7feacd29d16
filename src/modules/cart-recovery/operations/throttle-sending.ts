import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { type Bucket, type Grant, returnTokens, takeTokens } from "../../../domain/delivery/throttle";
import type { Claim } from "../queries/claim-due-sessions";
import { countDueEmails } from "../queries/count-due-emails";
import { type DeliveryState, readDeliveryState, writeBucket } from "../queries/delivery-state";

function bucketOf({ tokens, refilled_at }: DeliveryState): Bucket | null {
  return tokens !== null && refilled_at !== null ? { tokens, refilled_at } : null;
}

/** Takes tokens for the mails that are due, for all instances from one bucket and by one clock. */
export async function takeSendingTokens(
  manager: EntityManager,
  input: { max_emails_per_minute: number; claim: Pick<Claim, "session_ids" | "limit"> },
): Promise<Pick<Grant, "granted" | "wait_ms">> {
  const wanted = await countDueEmails(manager, input.claim);
  if (wanted === 0) {
    return { granted: 0, wait_ms: 0 };
  }
  const state = await readDeliveryState(manager, { lock: true });
  const { granted, wait_ms, bucket } = takeTokens(bucketOf(state), input.max_emails_per_minute, wanted, state.now);
  await writeBucket(manager, bucket);
  return { granted, wait_ms };
}

/** Takes one token for a mail of another kind, from the same bucket. */
export async function takeSendingToken(manager: EntityManager, max_emails_per_minute: number): Promise<number> {
  const state = await readDeliveryState(manager, { lock: true });
  const { granted, bucket } = takeTokens(bucketOf(state), max_emails_per_minute, 1, state.now);
  await writeBucket(manager, bucket);
  return granted;
}

/** Puts back what was taken for mails that did not leave after all: they were decided against, or claimed by another. */
export async function returnSendingTokens(
  manager: EntityManager,
  input: { max_emails_per_minute: number; unused: number },
): Promise<void> {
  const bucket = bucketOf(await readDeliveryState(manager, { lock: true }));
  if (bucket && input.unused > 0) {
    await writeBucket(manager, returnTokens(bucket, input.max_emails_per_minute, input.unused));
  }
}
