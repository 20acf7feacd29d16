import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "@medusajs/framework/pg";

const FOLDER = join(__dirname, "../../src/modules/cart-recovery/migrations");

type Direction = "up" | "down";

/** The statements of one migration, in their order. */
export type Migration = { name: string } & Record<Direction, string[]>;

async function statementsOf(exported: unknown, direction: Direction): Promise<string[]> {
  const prototype = (typeof exported === "function" ? exported.prototype : {}) as Record<string, unknown>;
  const migrate = prototype[direction];
  if (typeof migrate !== "function") {
    throw new Error(`A file in the folder of migrations has no migration in it that goes ${direction}`);
  }
  const statements: string[] = [];
  await Reflect.apply(migrate, { addSql: (sql: string) => statements.push(sql) }, []);
  return statements;
}

/** The plugin's migrations, oldest first. */
export async function readMigrations(): Promise<Migration[]> {
  const names = readdirSync(FOLDER)
    .filter((file) => /^Migration\d+\.ts$/.test(file))
    .map((file) => file.replace(".ts", ""))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const exports = (await import(join(FOLDER, name))) as Record<string, unknown>;
      return {
        name,
        up: await statementsOf(exports[name], "up"),
        down: await statementsOf(exports[name], "down"),
      };
    }),
  );
}

/** Runs statements as Medusa does: all of one migration in one transaction. */
export async function runMigration(client: Client, statements: readonly string[]): Promise<void> {
  await client.query("BEGIN");
  for (const statement of statements) {
    await client.query(statement);
  }
  await client.query("COMMIT");
}

/** Makes the plugin's tables as a store gets them. */
export async function migrate(client: Client): Promise<void> {
  for (const { up } of await readMigrations()) {
    await runMigration(client, up);
  }
}
