import { Client } from "@medusajs/framework/pg";

const TEMPLATE = "browser_template";

function urlOf(database: string): string {
  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env;
  return `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/${database}`;
}

async function run(sql: (client: Client) => string): Promise<void> {
  const client = new Client({ connectionString: urlOf("postgres") });
  await client.connect();
  try {
    await client.query(sql(client));
  } finally {
    await client.end();
  }
}

/** The database that each spec gets a copy of. Nobody may be connected to it while it is copied. */
export async function createTemplate(): Promise<string> {
  await run((client) => `DROP DATABASE IF EXISTS ${client.escapeIdentifier(TEMPLATE)}`);
  await run((client) => `CREATE DATABASE ${client.escapeIdentifier(TEMPLATE)}`);
  return urlOf(TEMPLATE);
}

export async function copyTemplate(name: string): Promise<{ url: string; drop(): Promise<void> }> {
  const drop = () => run((client) => `DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  await drop();
  await run(
    (client) => `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(TEMPLATE)}`,
  );
  return { url: urlOf(name), drop };
}
