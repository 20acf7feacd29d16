import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "@medusajs/framework/pg";

const FOLDER = join(__dirname, "../../src/modules/cart-recovery/migrations");

function upOf(exported: unknown): (this: { addSql: (sql: string) => void }) => Promise<void> {
  const prototype: unknown = typeof exported === "function" ? exported.prototype : undefined;
  if (typeof prototype === "object" && prototype !== null && "up" in prototype && typeof prototype.up === "function") {
    const { up } = prototype;
    return async function () {
      await Reflect.apply(up, this, []);
    };
  }
  throw new Error("A file in the folder of migrations has no migration in it");
}

/** Makes the plugin's tables as a store gets them: by its migrations, in their order. */
export async function migrate(client: Client): Promise<void> {
  const files = readdirSync(FOLDER).filter((name) => /^Migration\d+\.ts$/.test(name));
  for (const name of files.sort()) {
    const exports = (await import(join(FOLDER, name))) as Record<string, unknown>;
    const statements: string[] = [];
    await upOf(exports[name.replace(".ts", "")]).call({ addSql: (sql) => statements.push(sql) });
    for (const statement of statements) {
      await client.query(statement);
    }
  }
}
