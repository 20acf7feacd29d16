import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { sql } from "./sql";

/** Those of these sessions that nobody has changed since they were claimed, held until the transaction ends. */
export async function findUnchangedSessions(
  manager: EntityManager,
  sessions: readonly { id: string; seen_at: string }[],
): Promise<Set<string>> {
  const rows = await sql<{ id: string; updated_at: string }>(
    manager,
    `SELECT id, updated_at::text AS updated_at FROM checkout_session WHERE id = ANY(:ids) ORDER BY id FOR NO KEY UPDATE`,
    { ids: sessions.map(({ id }) => id) },
  );
  const seen = new Map(sessions.map(({ id, seen_at }) => [id, seen_at]));
  return new Set(rows.filter(({ id, updated_at }) => seen.get(id) === updated_at).map(({ id }) => id));
}
