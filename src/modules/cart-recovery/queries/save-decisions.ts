import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { Decision } from "../../../domain/decision/decision";
import type { DecisionInputs } from "../../../domain/decision/inputs";
import { newIds } from "./new-ids";
import { sql } from "./sql";

export type SessionDecision = Decision & { session_id: string; inputs: DecisionInputs };

/**
 * Keeps decisions, and the newest of each session on the session itself. The session's `updated_at` is left alone: a
 * decision is no change of what decisions rest on.
 */
export async function saveDecisions(manager: EntityManager, decisions: readonly SessionDecision[]): Promise<void> {
  if (decisions.length === 0) {
    return;
  }
  const ids = newIds("rdec", decisions.length);
  const rows = decisions.map(({ session_id, inputs, ...decision }, i) => ({
    ...decision,
    inputs,
    id: ids[i],
    session_id,
    last_decision: decision,
  }));
  await sql(
    manager,
    `WITH decided AS (
       SELECT * FROM jsonb_to_recordset(:rows::jsonb) AS d(
         id text, session_id text, step int, outcome text, reasons jsonb, inputs jsonb,
         next_at timestamptz, decided_at timestamptz, last_decision jsonb)
     ), kept AS (
       INSERT INTO recovery_decision (id, checkout_session_id, step, outcome, reasons, inputs, next_at, decided_at)
       SELECT id, session_id, step, outcome, reasons, inputs, next_at, decided_at FROM decided
     )
     UPDATE checkout_session AS session SET last_decision = decided.last_decision
     FROM decided WHERE session.id = decided.session_id`,
    { rows: JSON.stringify(rows) },
  );
}
