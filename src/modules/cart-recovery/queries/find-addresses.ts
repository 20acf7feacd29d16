import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { sql } from "./sql";

/** So many are looked for by name; who searches for what more have in common sees the newest of them first anyway. */
const MANY = 1_000;

const COLUMNS = { checkout_session: "email_key", marketing_subscription: "email" } as const;

/**
 * The addresses in a table that contain a part, which is in lower case; null when they are many. An index of the addresses
 * alone is read for it, in its order, which is a tenth of the table.
 */
export async function findAddresses(
  manager: EntityManager,
  { table, part }: { table: keyof typeof COLUMNS; part: string },
): Promise<string[] | null> {
  const column = COLUMNS[table];
  const rows = await sql<{ address: string }>(
    manager,
    `SELECT DISTINCT ${column} AS address FROM ${table}
     WHERE ${column} IS NOT NULL AND deleted_at IS NULL AND strpos(${column}, :part) > 0
     ORDER BY ${column} LIMIT :limit`,
    { part, limit: MANY + 1 },
  );
  return rows.length > MANY ? null : rows.map(({ address }) => address);
}
