import { rmSync } from "node:fs";
import { Client } from "@medusajs/framework/pg";
import { type Postgres, startPostgres } from "../../integration-tests/support/postgres";

export type Database = Postgres;

/** A folder that no PostgreSQL can start from (a half-made or damaged one) is made anew: the store in it is only a demo. */
export async function startDatabase(dataDir: string): Promise<Database> {
  try {
    return await startPostgres({ dataDir, persistent: true });
  } catch (error) {
    const isDamaged = error instanceof Error && error.message.startsWith("PostgreSQL did not start");
    if (!isDamaged) throw error;
    rmSync(dataDir, { recursive: true, force: true });
    return startPostgres({ dataDir, persistent: true });
  }
}

/** An empty database of this name, whatever was there before. */
export async function recreateDatabase(postgres: Database, name: string): Promise<void> {
  const client = new Client({ connectionString: postgres.url("postgres") });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
