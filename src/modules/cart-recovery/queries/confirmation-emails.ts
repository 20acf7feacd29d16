import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { generateEntityId } from "@medusajs/framework/utils";
import type { ConfirmationRow } from "../rows";
import { sql } from "./sql";

/** An address gets at most so many a day, however often somebody ticks a box with it: it may not be theirs. */
const MAX_PER_DAY = 3;

/** Schedules the mail for one act of opting in; once, however often the act is told. */
export async function scheduleConfirmation(
  manager: EntityManager,
  subscription: { id: string; email: string; locale: string | null },
  requested_at: Date,
): Promise<void> {
  await sql(
    manager,
    `INSERT INTO confirmation_email (id, marketing_subscription_id, "to", locale, requested_at, next_attempt_at)
     SELECT :id, :subscription_id, :recipient, :locale, :requested_at, now()
     WHERE (SELECT count(*) FROM confirmation_email
            WHERE marketing_subscription_id = :subscription_id AND created_at > now() - interval '24 hours') < :max
     ON CONFLICT (marketing_subscription_id, requested_at) WHERE deleted_at IS NULL DO NOTHING`,
    {
      id: generateEntityId(undefined, "cmail"),
      subscription_id: subscription.id,
      recipient: subscription.email,
      locale: subscription.locale,
      requested_at,
      max: MAX_PER_DAY,
    },
  );
}

/**
 * Whether a mail is to be sent now. What is no longer waited for, or went stale, is skipped. It is asked before permission to
 * send is taken: while sending is paused that is a probe, which must not be spent on nothing.
 */
export async function hasDueConfirmation(
  manager: EntityManager,
  { max_age_hours }: { max_age_hours: number },
): Promise<boolean> {
  await sql(
    manager,
    `UPDATE confirmation_email AS email
     SET status = 'skipped', next_attempt_at = NULL, updated_at = now()
     FROM marketing_subscription AS subscription
     WHERE email.status = 'scheduled' AND email.deleted_at IS NULL AND email.next_attempt_at <= now()
       AND subscription.id = email.marketing_subscription_id
       AND (subscription.status = 'unsubscribed' OR subscription.suppressed_at IS NOT NULL
         OR email.requested_at < now() - :max_age_hours * interval '1 hour')`,
    { max_age_hours },
  );
  const due = await sql(
    manager,
    `SELECT id FROM confirmation_email
     WHERE status = 'scheduled' AND deleted_at IS NULL AND next_attempt_at <= now() LIMIT 1`,
    {},
  );
  return due.length > 0;
}

/**
 * Takes one mail that is due and commits that it is being sent: a crash from here on leaves `unknown`, never a second mail.
 */
export async function beginConfirmation(
  manager: EntityManager,
  input: { lease_seconds: number },
): Promise<ConfirmationRow | null> {
  const [row] = await sql<ConfirmationRow>(
    manager,
    `WITH due AS MATERIALIZED (
       SELECT id FROM confirmation_email
       WHERE status = 'scheduled' AND deleted_at IS NULL AND next_attempt_at <= now()
       ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED
     )
     UPDATE confirmation_email AS email
     SET status = 'sending', attempts = email.attempts + 1, next_attempt_at = NULL,
       claimed_until = now() + :lease_seconds * interval '1 second', updated_at = now()
     FROM due WHERE email.id = due.id
     RETURNING email.*`,
    input,
  );
  return row ?? null;
}

/**
 * The last word before the body of a mail leaves: whether it is still being sent, by this attempt, to an address that was
 * neither erased nor suppressed meanwhile and still waits. Then its lease begins anew, for it may have waited for its turn.
 */
export async function permitConfirmation(
  manager: EntityManager,
  input: { id: string; attempts: number; lease_seconds: number },
): Promise<boolean> {
  const rows = await sql(
    manager,
    `UPDATE confirmation_email AS email
     SET claimed_until = now() + :lease_seconds * interval '1 second', updated_at = now()
     FROM marketing_subscription AS subscription
     WHERE email.id = :id AND email.status = 'sending' AND email.attempts = :attempts
       AND subscription.id = email.marketing_subscription_id
       AND subscription.status <> 'unsubscribed' AND subscription.suppressed_at IS NULL
     RETURNING email.id`,
    input,
  );
  return rows.length > 0;
}

export type ConfirmationSettlement = {
  id: string;
  status: "scheduled" | "sent" | "failed" | "unknown";
  message_id: string | null;
  error: string | null;
  next_attempt_at: Date | null;
};

/** Writes what became of a mail that was being sent. */
export async function settleConfirmation(manager: EntityManager, settled: ConfirmationSettlement): Promise<void> {
  await sql(
    manager,
    `UPDATE confirmation_email
     SET status = :status, message_id = :message_id, error = :error, next_attempt_at = :next_attempt_at,
       sent_at = CASE WHEN :status = 'sent' THEN now() END, claimed_until = NULL, updated_at = now()
     WHERE id = :id AND status = 'sending'`,
    settled,
  );
}

/** A mail still being sent past its lease belongs to a process that died: nobody can know what became of it. */
export async function markLostConfirmations(manager: EntityManager): Promise<void> {
  await sql(
    manager,
    `UPDATE confirmation_email SET status = 'unknown', claimed_until = NULL, updated_at = now()
     WHERE status = 'sending' AND deleted_at IS NULL AND claimed_until < now()`,
    {},
  );
}

/** Deletes mails that were over before `before`. Returns how many; there may be more than `limit`. */
export async function pruneConfirmations(
  manager: EntityManager,
  input: { before: Date; limit: number },
): Promise<number> {
  const rows = await sql(
    manager,
    `DELETE FROM confirmation_email WHERE id IN (
       SELECT id FROM confirmation_email
       WHERE updated_at < :before AND status NOT IN ('scheduled', 'sending') LIMIT :limit)
     RETURNING id`,
    input,
  );
  return rows.length;
}
