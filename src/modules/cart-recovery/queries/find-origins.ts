import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { sql } from "./sql";

/** The sessions that a restored cart's session came from, the nearest first: a chain of restores leads to the first. */
export async function findOrigins(manager: EntityManager, session_id: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    manager,
    `WITH RECURSIVE origin AS (
       SELECT recovered_from AS id, 1 AS distance FROM checkout_session WHERE id = :session_id
       UNION ALL
       SELECT session.recovered_from, origin.distance + 1
       FROM origin JOIN checkout_session AS session ON session.id = origin.id
     )
     SELECT id FROM origin WHERE id IS NOT NULL ORDER BY distance`,
    { session_id },
  );
  return rows.map(({ id }) => id);
}
