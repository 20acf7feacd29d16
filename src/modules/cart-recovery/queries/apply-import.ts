import type { Client } from "@medusajs/framework/pg";
import type { Topic } from "../../../domain/consent/precedence";
import { takesEffect, takesEffectOn } from "./import-rule";
import { newIdPrefix } from "./new-ids";
import type { Verdict } from "./plan-import";
import { waits } from "./subscription-sql";

const STATUS = `CASE WHEN act.subscribed THEN 'subscribed' ELSE 'unsubscribed' END`;

/** Enters in the ledger what `act` says; the same statement changes what stands, so that there is neither without the other. */
const appendToLedger = (act: string) => `
  INSERT INTO consent_record (id, email, topic, action, source, actor, occurred_at)
  SELECT $1 || lpad((row_number() OVER ())::text, 8, '0'), email, NULL,
    CASE WHEN subscribed THEN 'subscribe' ELSE 'unsubscribe' END, 'csv_import', $2, at
  FROM ${act}`;

/** An address that somebody else makes in the meantime is left to {@link CHANGE}. */
const CREATE = `
  WITH made AS (
    INSERT INTO marketing_subscription
      (id, email, status, cart_recovery_status, cart_recovery_at, promotions_status, promotions_at, source)
    SELECT $3 || lpad((row_number() OVER ())::text, 8, '0'), act.email, ${STATUS}, ${STATUS}, act.at, ${STATUS}, act.at,
      'csv_import'
    FROM cart_recovery_import_act AS act WHERE act.verdict = 'created'
    ON CONFLICT (email) WHERE deleted_at IS NULL DO NOTHING
    RETURNING email, status = 'subscribed' AS subscribed, cart_recovery_at AS at
  ) ${appendToLedger("made")}`;

const nextStatus = (topic: Topic) =>
  `CASE WHEN ${takesEffectOn(topic, "known")} THEN ${STATUS} ELSE known.${topic}_status END`;

const nextAt = (topic: Topic) => `CASE WHEN ${takesEffectOn(topic, "known")} THEN act.at ELSE known.${topic}_at END`;

const next = (topic: Topic) => `${topic}_status = ${nextStatus(topic)}, ${topic}_at = ${nextAt(topic)}`;

const staysPending = (topic: Topic) => waits(nextStatus(topic), nextAt(topic), `known.${topic}_requested_at`);

/** `overallStatus` of `domain/consent/precedence`. */
const NEXT_STATUS = `CASE
  WHEN 'subscribed' IN (${nextStatus("cart_recovery")}, ${nextStatus("promotions")}) THEN 'subscribed'
  WHEN ${staysPending("cart_recovery")} OR ${staysPending("promotions")} THEN 'pending'
  ELSE 'unsubscribed' END`;

/**
 * The rule is asked again of the row as it is when it is changed: what committed since the plan was made counts.
 * `updated_at` is part of the fingerprint that a pending mail is checked against (ADR 4).
 */
const CHANGE = `
  WITH changed AS (
    UPDATE marketing_subscription AS known
    SET ${next("cart_recovery")}, ${next("promotions")},
      status = ${NEXT_STATUS},
      source = 'csv_import', updated_at = clock_timestamp()
    FROM cart_recovery_import_act AS act
    WHERE known.email = act.email AND known.deleted_at IS NULL AND act.verdict = ANY($3) AND ${takesEffect("known")}
    RETURNING act.email, act.subscribed, act.at
  ) ${appendToLedger("changed")}`;

/** Does what was planned, and returns how many changes took effect. */
export async function applyImport(
  connection: Client,
  input: { planned: ReadonlyMap<Verdict, number>; actor: string | null },
): Promise<{ created: number; changed: number }> {
  const { planned, actor } = input;
  const { rowCount: created } = await connection.query(CREATE, [newIdPrefix("crec"), actor, newIdPrefix("msub")]);
  const changing: Verdict[] = ["updated", "resubscribed", "confirmed"];
  const isRaced = created < (planned.get("created") ?? 0);
  if (!isRaced && changing.every((verdict) => !planned.has(verdict))) {
    return { created, changed: 0 };
  }
  const verdicts = isRaced ? [...changing, "created"] : changing;
  const { rowCount: changed } = await connection.query(CHANGE, [newIdPrefix("crec"), actor, verdicts]);
  return { created, changed };
}
