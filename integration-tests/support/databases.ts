import { Client } from "@medusajs/framework/pg";

/** A database of a test's own, on the PostgreSQL that the environment names. */
export type OwnDatabase = { url: string; drop(): Promise<void> };

/** @param database must be a plain name */
function databaseUrl(database: string): string {
  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env;
  return `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/${database}`;
}

/**
 * An empty database to fill once and to copy for each spec file.
 *
 * @returns its URL. Nobody may be connected to it while it is copied
 */
export async function createTemplate(template: string): Promise<string> {
  await onServer(async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(template)}`);
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(template)}`);
  });
  return databaseUrl(template);
}

/**
 * Like `createTemplate`, and fills it, unless that was done on this PostgreSQL already. Processes that ask at the same time
 * wait for the one that does it.
 */
export async function createTemplateOnce(template: string, fill: (url: string) => Promise<void>): Promise<void> {
  await onServer(async (client) => {
    const unfinished = `${template}_unfinished`;
    await client.query("SELECT pg_advisory_lock(hashtext($1))", [template]);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [template]);
    if (rowCount !== 0) return;
    await fill(await createTemplate(unfinished));
    await client.query(
      `ALTER DATABASE ${client.escapeIdentifier(unfinished)} RENAME TO ${client.escapeIdentifier(template)}`,
    );
  });
}

export async function copyTemplate(template: string, name: string): Promise<OwnDatabase> {
  const drop = () =>
    onServer(async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
    });
  await drop();
  await onServer(async (client) => {
    await client.query(
      `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(template)}`,
    );
  });
  return { url: databaseUrl(name), drop };
}

/** What is locked on the way is free again when it resolves. */
async function onServer(act: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: databaseUrl("postgres") });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}
