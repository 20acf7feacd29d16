import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

/** No such table, column or schema: these are not the tables that the statement was written for. */
const OTHER_TABLES = ["42P01", "42703", "3F000"];

const codeSchema = z.object({ code: z.string() });

/** What databases turned out to keep in other tables. */
const withOtherTables = new WeakMap<Knex, Set<string>>();

type Ways<Result> = {
  /** What is read, as the log is to call it. */
  what: string;
  byStatement: () => Promise<Result>;
  byGraph: () => Promise<Result>;
};

/**
 * Reads rows of Medusa's own by one statement, which takes a tenth of what `query.graph` does; where Medusa's tables are not as it
 * knows them, `query.graph` does it ([ADR 80](../../docs/adr/0080-carts-are-read-by-one-statement.md)).
 */
export async function byStatement<Result>(
  container: MedusaContainer,
  { what, byStatement, byGraph }: Ways<Result>,
): Promise<Result> {
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const others = withOtherTables.get(database) ?? new Set();
  if (others.has(what)) {
    return byGraph();
  }
  try {
    return await byStatement();
  } catch (error) {
    const { data } = codeSchema.safeParse(error);
    if (!data || !OTHER_TABLES.includes(data.code)) {
      throw error;
    }
    withOtherTables.set(database, others.add(what));
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(
      `Cart recovery does not know this version of Medusa's tables of ${what}, and reads them in a slower way`,
    );
    return byGraph();
  }
}

/** The rows of one statement on Medusa's tables. */
export async function rowsOf<Row = unknown>(
  container: MedusaContainer,
  statement: string,
  bindings: Record<string, readonly string[] | string | Date>,
): Promise<Row[]> {
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: Row[] }>(statement, bindings);
  return rows;
}
