import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { SessionRow } from "../rows";
import { sql } from "./sql";

const newest = (columns: string, cart_id = ":cart_id") =>
  `SELECT ${columns} FROM checkout_session
   WHERE cart_id = ${cart_id} AND deleted_at IS NULL
   ORDER BY opened_at DESC, id DESC
   LIMIT 1`;

/** The newest session of a cart, locked until the transaction ends. */
export async function findLatestSession(manager: EntityManager, cart_id: string): Promise<SessionRow | null> {
  const [row] = await sql<SessionRow>(manager, `${newest("*")} FOR UPDATE`, { cart_id });
  return row ?? null;
}

/** A session with what tells whether anybody has written its row since. */
export type KnownSession = { session: SessionRow; row_version: string };

/** The same without a lock, for a statement that reads a cart with it. */
export const SELECT_LATEST_SESSION = newest("*, xmin::text AS row_version", "cart.id");

/** The same for a cart that was read apart. */
export async function readLatestSession(manager: EntityManager, cart_id: string): Promise<KnownSession | null> {
  const [row] = await sql<SessionRow & { row_version: string }>(manager, newest("*, xmin::text AS row_version"), {
    cart_id,
  });
  if (!row) {
    return null;
  }
  const { row_version, ...session } = row;
  return { session, row_version };
}
