import type { Client } from "@medusajs/framework/pg";

/** Whether this transaction may import: one at a time does, on any number of instances. Lasts until it ends. */
export async function lockImport(connection: Client): Promise<boolean> {
  const { rows } = await connection.query<{ locked: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('cart-recovery:import', 0)) AS locked`,
  );
  return rows[0]?.locked ?? false;
}
