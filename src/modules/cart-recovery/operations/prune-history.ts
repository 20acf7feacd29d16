import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { findPrunableSessions, type PruneCursor } from "../queries/find-prunable-sessions";
import {
  anonymiseSessions,
  pruneDecisions,
  pruneEmails,
  pruneUnrecoveredSessions,
  pruneVisits,
} from "../queries/prune-sessions";

export type PruneInput = {
  /** Sessions that ended before. */
  before: Date;
  after: PruneCursor | null;
  limit: number;
};

export type PrunedPage = {
  pruned: number;
  /** For the next page; null when this was the last. */
  next: PruneCursor | null;
};

/**
 * Deletes one page of ended sessions with their decisions, mails and visits, and adds what they counted for to the daily figures:
 * all or nothing, so that nothing is counted twice or not at all, whatever crashes.
 */
export async function pruneHistory(manager: EntityManager, input: PruneInput): Promise<PrunedPage> {
  const page = await findPrunableSessions(manager, input);
  const session_ids = page.map(({ id }) => id);
  await pruneEmails(manager, session_ids);
  await pruneVisits(manager, session_ids);
  await pruneDecisions(manager, session_ids);
  const pruned = await pruneUnrecoveredSessions(manager, session_ids);
  await anonymiseSessions(manager, session_ids);
  return { pruned, next: page.length < input.limit ? null : (page.at(-1) ?? null) };
}
