import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";

export type Statement = { sql: string; bindings?: readonly Knex.RawBinding[] };

/** The last statement of what is done on a connection, or the last of those in which `what` is found. */
export async function statementOf(connection: Knex, act: () => Promise<unknown>, what = /./): Promise<Statement> {
  const seen: Statement[] = [];
  const see = (statement: Statement) => void seen.push(statement);
  connection.on("query", see);
  try {
    await act();
  } finally {
    connection.removeListener("query", see);
  }
  const last = seen.filter(({ sql }) => what.test(sql)).at(-1);
  if (!last) {
    throw new Error("No statement was seen");
  }
  return last;
}

/** How PostgreSQL carries out a statement, as `EXPLAIN` tells it. It is not carried out. */
export async function explain(connection: Knex, { sql, bindings }: Statement): Promise<string> {
  const { rows } = await connection.raw<{ rows: Record<string, string>[] }>(
    `EXPLAIN (COSTS OFF) ${sql.replace(/\$\d+/g, "?")}`,
    bindings ?? [],
  );
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}

/** How PostgreSQL carries out the last statement of what is done. Nothing is done a second time. */
export async function planOf(
  manager: EntityManager,
  act: (manager: EntityManager) => Promise<unknown>,
): Promise<string> {
  const connection = manager.getTransactionContext<Knex.Transaction>() ?? manager.getKnex();
  return explain(connection, await statementOf(connection, () => act(manager)));
}
