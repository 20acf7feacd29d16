import type { Client } from "@medusajs/framework/pg";

const INDEXES = `
SELECT indexname AS name, indexdef AS definition FROM pg_indexes
WHERE tablename = 'checkout_session' AND indexname <> 'checkout_session_pkey'`;

/** Fills the table of sessions, and makes its indexes anew afterwards, which is faster than keeping them up. */
export async function withoutIndexes(client: Client, fill: () => Promise<unknown>): Promise<void> {
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(INDEXES);
  for (const { name } of indexes) {
    await client.query(`DROP INDEX ${client.escapeIdentifier(name)}`);
  }
  await fill();
  await client.query("SET maintenance_work_mem = '512MB'");
  for (const { definition } of indexes) {
    await client.query(definition);
  }
  await client.query("VACUUM ANALYZE checkout_session");
}
