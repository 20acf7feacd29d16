import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { sql } from "./sql";

/** Where the next page begins: behind this session. */
export type PruneCursor = { opened_at: Date; id: string };

/**
 * A page of sessions that ended before `before`, locked, with nothing left to do for them. Two processes that prune at once
 * get different ones. Ordered by when they were opened, because that has an index, of what is not soft-deleted, and no session ends before it
 * is opened. The mails are asked session by session, which `OFFSET 0` keeps them to: PostgreSQL, when it expects that no mail is waiting anywhere,
 * would read the whole table of them to make sure.
 */
export function findPrunableSessions(
  manager: EntityManager,
  input: { before: Date; after: PruneCursor | null; limit: number },
): Promise<PruneCursor[]> {
  const { before, after, limit } = input;
  return sql<PruneCursor>(
    manager,
    `SELECT id, opened_at FROM checkout_session AS session
     WHERE deleted_at IS NULL AND opened_at < :before AND status <> 'open' AND greatest(expired_at, completed_at) < :before
       AND (opened_at, id) > (:opened_at, :id)
       AND NOT EXISTS (
         SELECT 1 FROM recovery_email AS email
         WHERE email.checkout_session_id = session.id AND email.deleted_at IS NULL AND email.status IN ('scheduled', 'sending')
         OFFSET 0)
     ORDER BY opened_at, id
     LIMIT :limit
     FOR UPDATE SKIP LOCKED`,
    { before, limit, opened_at: after?.opened_at ?? new Date(0), id: after?.id ?? "" },
  );
}
