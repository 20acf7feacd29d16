import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { saveDecisions } from "../queries/save-decisions";
import { type Judgement, type JudgeOptions, judgeSessions, type SessionToDecide } from "./judge-sessions";

export type DecidedSession = SessionToDecide & Judgement;

/**
 * Decides a batch within the caller's transaction, and keeps the decisions: three statements, whatever its size. Consent and
 * later sessions are read here, after the claim (DESIGN invariant 2).
 */
export async function decideSessions<Item extends SessionToDecide>(
  manager: EntityManager,
  items: readonly Item[],
  options: JudgeOptions,
): Promise<(Item & Judgement)[]> {
  const judged = await judgeSessions(manager, items, options);
  await saveDecisions(
    manager,
    judged.map(({ session, decision, inputs }) => ({ ...decision, inputs, session_id: session.id })),
  );
  return judged;
}
