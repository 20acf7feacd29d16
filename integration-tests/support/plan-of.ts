import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";

type Statement = { sql: string; bindings?: readonly Knex.RawBinding[] };

/** How PostgreSQL carries out the last statement of what is done, as `EXPLAIN` tells it. Nothing is done a second time. */
export async function planOf(
  manager: EntityManager,
  act: (manager: EntityManager) => Promise<unknown>,
  options = "COSTS OFF",
): Promise<string> {
  const connection = manager.getTransactionContext<Knex.Transaction>() ?? manager.getKnex();
  const seen: Statement[] = [];
  const see = (statement: Statement) => void seen.push(statement);
  connection.on("query", see);
  try {
    await act(manager);
  } finally {
    connection.removeListener("query", see);
  }
  const last = seen.at(-1);
  if (!last) {
    throw new Error("No statement was seen");
  }
  const { rows } = await connection.raw<{ rows: Record<string, string>[] }>(
    `EXPLAIN (${options}) ${last.sql.replace(/\$\d+/g, "?")}`,
    last.bindings ?? [],
  );
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}
