import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { SessionRow } from "../rows";
import { sql } from "./sql";

/** Lets an open session expire now, by the database's clock; null when it is not open. */
export async function makeSessionDue(manager: EntityManager, id: string): Promise<SessionRow | null> {
  const [row] = await sql<SessionRow>(
    manager,
    `UPDATE checkout_session
     SET expires_at = least(expires_at, now()), expires_at_explicit = true,
       claim_token = NULL, claimed_until = NULL, updated_at = now()
     WHERE id = :id AND status = 'open' AND deleted_at IS NULL
     RETURNING *`,
    { id },
  );
  return row ?? null;
}
