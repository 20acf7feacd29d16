import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { SessionRow } from "../rows";
import { sql } from "./sql";

/** Sessions by id, as they are; those that are gone are absent. */
export function findSessions(manager: EntityManager, session_ids: readonly string[]): Promise<SessionRow[]> {
  return sql<SessionRow>(
    manager,
    `SELECT * FROM checkout_session WHERE id = ANY(:session_ids) AND deleted_at IS NULL`,
    { session_ids },
  );
}

/** Sessions by id, held as they are until the transaction ends, so that what is read after belongs to the same state. */
export async function readSessions(
  manager: EntityManager,
  session_ids: readonly string[],
): Promise<Map<string, SessionRow>> {
  const rows = await sql<SessionRow>(
    manager,
    `SELECT * FROM checkout_session WHERE id = ANY(:session_ids) ORDER BY id FOR NO KEY UPDATE`,
    {
      session_ids,
    },
  );
  return new Map(rows.map((row) => [row.id, row]));
}
