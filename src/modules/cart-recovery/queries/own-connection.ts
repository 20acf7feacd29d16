import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Client } from "@medusajs/framework/pg";

type Pool = {
  acquireConnection(): Promise<Client>;
  releaseConnection(connection: Client): Promise<void>;
};

function isPool(client: unknown): client is Pool {
  return (
    typeof client === "object" && client !== null && "acquireConnection" in client && "releaseConnection" in client
  );
}

/** Lends one connection of the store's pool to work that knex cannot do, such as `COPY`, and takes it back whatever happens. */
export async function withOwnConnection<Result>(
  knex: Knex,
  work: (connection: Client) => Promise<Result>,
): Promise<Result> {
  const pool: unknown = knex.client;
  if (!isPool(pool)) {
    throw new Error("The database connection has no pool to take a connection from");
  }
  const connection = await pool.acquireConnection();
  try {
    return await work(connection);
  } finally {
    await pool.releaseConnection(connection);
  }
}

/** Closes a connection that may have something unread on it. Its pool notices, and makes a new one when it needs one. */
export async function discard(connection: Client): Promise<void> {
  await connection.end().catch(() => undefined);
}

/** Commits when the work is done, and undoes it when it fails; so does the database when this process dies. */
export async function inTransaction<Result>(connection: Client, work: () => Promise<Result>): Promise<Result> {
  await connection.query("BEGIN");
  try {
    const result = await work();
    await connection.query("COMMIT");
    return result;
  } catch (error) {
    await connection.query("ROLLBACK").catch(() => discard(connection));
    throw error;
  }
}
