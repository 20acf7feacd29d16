import { randomUUID } from "node:crypto";
import { Client } from "@medusajs/framework/pg";
import { migrate, type Migration, readMigrations, runMigration } from "../support/migrations";

/** As the run of the tests gives it. */
const { DB_HOST = "localhost", DB_PORT = "5432", DB_USERNAME = "postgres", DB_PASSWORD = "" } = process.env;

const connect = async (database: string): Promise<Client> => {
  const client = new Client({
    host: DB_HOST,
    port: Number(DB_PORT),
    user: DB_USERNAME,
    password: DB_PASSWORD,
    database,
  });
  await client.connect();
  return client;
};

/** One database for the test, with the first migrations in it. */
async function withDatabase(migrations: readonly Migration[], test: (client: Client) => Promise<void>): Promise<void> {
  const name = `migrations_${randomUUID().replaceAll("-", "")}`;
  const maintenance = await connect("postgres");
  await maintenance.query(`CREATE DATABASE ${name}`);
  try {
    const client = await connect(name);
    try {
      for (const { up } of migrations) {
        await runMigration(client, up);
      }
      await test(client);
    } finally {
      await client.end();
    }
  } finally {
    await maintenance.query(`DROP DATABASE ${name}`);
    await maintenance.end();
  }
}

type Column = {
  table_name: string;
  column_name: string;
  data_type: string;
  is_nullable: "YES" | "NO";
  column_default: string | null;
};

const columnsOf = async (client: Client): Promise<Column[]> =>
  (
    await client.query<Column>(
      `SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns
       WHERE table_schema = 'public' ORDER BY table_name, column_name`,
    )
  ).rows;

/** All that migrations make, in words that can be compared. */
async function schemaOf(client: Client): Promise<string[]> {
  const described = await client.query<{ text: string }>(
    `SELECT indexdef AS text FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
     UNION ALL SELECT relname || ' ' || array_to_string(reloptions, ',')
       FROM pg_class WHERE relnamespace = 'public'::regnamespace AND reloptions IS NOT NULL`,
  );
  return [
    ...(await columnsOf(client)).map((column) => JSON.stringify(column)),
    ...described.rows.map(({ text }) => text),
  ].sort();
}

const VALUES: Record<string, unknown> = {
  text: "something",
  integer: 1,
  bigint: 1,
  numeric: 1,
  boolean: true,
  jsonb: "{}",
  date: "2026-01-01",
  "timestamp with time zone": "2026-01-01T00:00:00Z",
};

/** The first of the words that a column takes, where it takes certain words only: `{ "consent_record.action": "opt_in" }`. */
async function wordsOf(client: Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT conrelid::regclass || '.' || attname AS name, pg_get_constraintdef(pg_constraint.oid) AS definition
     FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
     WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
  );
  return Object.fromEntries(rows.map(({ name, definition }) => [name, /'([^']+)'::text/.exec(definition)?.[1] ?? ""]));
}

/** A row as the code of that time writes it: all that must be given, and nothing that did not exist yet. */
async function insertRow(client: Client, table: string, columns: readonly Column[]): Promise<void> {
  const given = columns.filter(
    ({ table_name, is_nullable, column_default }) =>
      table_name === table && is_nullable === "NO" && column_default === null,
  );
  const words = await wordsOf(client);
  const values = given.map(({ column_name, data_type }) =>
    column_name === "id" ? randomUUID() : (words[`${table}.${column_name}`] ?? VALUES[data_type]),
  );
  await client.query(
    `INSERT INTO "${table}" (${given.map(({ column_name }) => `"${column_name}"`).join(", ")})
     VALUES (${given.map((_, index) => `$${index + 1}`).join(", ")})`,
    values,
  );
}

const tablesOf = (columns: readonly Column[]): string[] => [...new Set(columns.map(({ table_name }) => table_name))];

const countRows = async (client: Client, table: string): Promise<number> =>
  Number((await client.query<{ count: string }>(`SELECT count(*) FROM "${table}"`)).rows[0]?.count);

describe("the migrations", () => {
  let all: Migration[];
  let finished: string[];

  beforeAll(async () => {
    all = await readMigrations();
    await withDatabase([], async (client) => {
      await migrate(client);
      finished = await schemaOf(client);
    });
  });

  it("bring every earlier state forward, with the rows in it, to the same end as a new store's", async () => {
    expect(all.length).toBeGreaterThan(5);
    for (const state of all.keys()) {
      await withDatabase(all.slice(0, state + 1), async (client) => {
        const before = await columnsOf(client);
        for (const table of tablesOf(before)) {
          await insertRow(client, table, before);
        }
        for (const { up } of all.slice(state + 1)) {
          await runMigration(client, up);
        }
        expect(await schemaOf(client)).toEqual(finished);
        for (const table of tablesOf(before)) {
          expect({ table, rows: await countRows(client, table) }).toEqual({ table, rows: 1 });
        }
      });
    }
  });

  it("take nothing away from a version that still runs during a rolling deploy", async () => {
    for (const state of all.keys()) {
      await withDatabase(all.slice(0, state + 1), async (client) => {
        const before = await columnsOf(client);
        for (const { up } of all.slice(state + 1)) {
          await runMigration(client, up);
        }
        const names = (columns: readonly Column[]) =>
          columns.map((column) => `${column.table_name}.${column.column_name}`);
        expect(names(await columnsOf(client))).toEqual(expect.arrayContaining(names(before)));
        for (const table of tablesOf(before)) {
          await insertRow(client, table, before);
        }
      });
    }
  });

  it("can be undone one by one, and done again", async () => {
    await withDatabase([], async (client) => {
      const states: string[][] = [];
      for (const { up } of all) {
        states.push(await schemaOf(client));
        await runMigration(client, up);
      }
      for (const { name, down } of all.toReversed()) {
        await runMigration(client, down);
        expect({ name, schema: await schemaOf(client) }).toEqual({ name, schema: states.pop() });
      }
      await migrate(client);
      expect(await schemaOf(client)).toEqual(finished);
    });
  });
});
