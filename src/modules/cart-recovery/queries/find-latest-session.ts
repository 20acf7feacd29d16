import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { SessionRow } from "../rows";
import { sql } from "./sql";

/** The newest session of a cart, locked until the transaction ends. */
export async function findLatestSession(manager: EntityManager, cart_id: string): Promise<SessionRow | null> {
  const [row] = await sql<SessionRow>(
    manager,
    `SELECT * FROM checkout_session
     WHERE cart_id = :cart_id AND deleted_at IS NULL
     ORDER BY opened_at DESC, id DESC
     LIMIT 1
     FOR UPDATE`,
    { cart_id },
  );
  return row ?? null;
}
