import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";

/** A value that knex can bind; objects go in as JSON text. */
type Binding = string | number | boolean | Date | null | readonly string[];

/**
 * Runs one statement with named bindings (`:name`) in the manager's transaction, if it has one.
 * A binding must not be named like a type that the statement casts to.
 */
export async function sql<Row>(
  manager: EntityManager,
  statement: string,
  bindings: Record<string, Binding>,
): Promise<Row[]> {
  const connection = manager.getTransactionContext<Knex.Transaction>() ?? manager.getKnex();
  const result = await connection.raw<{ rows: Row[] }>(statement, bindings);
  return result.rows;
}
