import { Client } from "@medusajs/framework/pg";

/** The rows of a database as they were once, to go back to. */
export type RowSnapshot = { restore(): Promise<void> };

type Table = { name: string; columns: string };
type Sequence = { name: string; last_value: string; is_called: boolean };

const KEPT = "kept_rows";

/**
 * Keeps what all tables of the `public` schema hold, as copies in a schema beside it.
 *
 * A test that goes back to it keeps its server's connections, with all that they have cached. Copying a whole database from
 * a template ends them, and takes seconds.
 */
export async function keepRows(databaseUrl: string): Promise<RowSnapshot> {
  const restore = await withClient(databaseUrl, async (client) => {
    const { tables, sequences } = await readSchema(client);
    const filled = await keep(client, tables);
    return restoreStatements(client, { tables, filled, sequences });
  });
  return {
    restore: () =>
      withClient(databaseUrl, async (client) => {
        await client.query(restore);
      }),
  };
}

/** Connects anew each time: PostgreSQL may have been crashed on purpose since. */
async function withClient<T>(databaseUrl: string, act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

async function readSchema(client: Client): Promise<{ tables: Table[]; sequences: Sequence[] }> {
  const { rows: tables } = await client.query<Table>(`
    SELECT format('public.%I', t.relname) AS name,
           string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
      FROM pg_class t
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r'
     GROUP BY t.relname
     ORDER BY t.relname`);
  const { rows: names } = await client.query<{ name: string }>(`
    SELECT format('public.%I', relname) AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'S'`);
  const sequences: Sequence[] = [];
  for (const { name } of names) {
    const { rows } = await client.query<Omit<Sequence, "name">>(`SELECT last_value, is_called FROM ${name}`);
    sequences.push(...rows.map((row) => ({ name, ...row })));
  }
  return { tables, sequences };
}

/** @returns the tables that hold something, and where it is kept */
async function keep(client: Client, tables: readonly Table[]): Promise<(Table & { kept: string })[]> {
  await client.query(`DROP SCHEMA IF EXISTS ${KEPT} CASCADE; CREATE SCHEMA ${KEPT}`);
  const filled: (Table & { kept: string })[] = [];
  for (const table of tables) {
    const { rowCount } = await client.query(`SELECT FROM ${table.name} LIMIT 1`);
    if (rowCount === 0) continue;
    const kept = table.name.replace("public.", `${KEPT}.`);
    await client.query(`CREATE TABLE ${kept} AS SELECT ${table.columns} FROM ${table.name}`);
    filled.push({ ...table, kept });
  }
  return filled;
}

/** In one transaction, and as a replica: so that neither foreign keys nor triggers see the rows come and go. */
function restoreStatements(
  client: Client,
  { tables, filled, sequences }: { tables: Table[]; filled: (Table & { kept: string })[]; sequences: Sequence[] },
): string {
  return [
    "BEGIN",
    "SET LOCAL session_replication_role = replica",
    ...tables.map(({ name }) => `DELETE FROM ${name}`),
    ...filled.map(
      ({ name, columns, kept }) =>
        `INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM ${kept}`,
    ),
    ...sequences.map(
      ({ name, last_value, is_called }) => `SELECT setval(${client.escapeLiteral(name)}, ${last_value}, ${is_called})`,
    ),
    "COMMIT",
  ].join(";\n");
}
