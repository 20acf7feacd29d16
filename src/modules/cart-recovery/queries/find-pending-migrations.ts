import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { sql } from "./sql";

const FOLDER = join(__dirname, "../migrations");

/** The migrations of this version that the database has not seen, oldest first; by the table that Medusa keeps of them. */
export async function findPendingMigrations(manager: EntityManager): Promise<string[]> {
  const names = readdirSync(FOLDER).flatMap((file) => /^(Migration\d+)\.[jt]s$/.exec(file)?.[1] ?? []);
  const done = await sql<{ name: string }>(manager, `SELECT name FROM mikro_orm_migrations WHERE name = ANY(:names)`, {
    names,
  });
  const seen = new Set(done.map(({ name }) => name));
  return names.filter((name) => !seen.has(name)).sort();
}
