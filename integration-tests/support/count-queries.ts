import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { Client } from "@medusajs/framework/pg";
import type { Statement } from "./plan-of";
import { waitFor } from "./wait-for";

/** Counts what this process sends to PostgreSQL meanwhile. */
export async function countQueries(act: () => Promise<unknown>): Promise<number> {
  const query = jest.spyOn(Client.prototype, "query");
  try {
    await act();
    return query.mock.calls.length;
  } finally {
    query.mockRestore();
  }
}

/** What is read from PostgreSQL meanwhile, as its client is asked. */
export async function statementsRead(act: () => Promise<unknown>): Promise<Statement[]> {
  const query = jest.spyOn(Client.prototype, "query");
  try {
    await act();
    return query.mock.calls
      .map(([asked]) => asked as unknown as { text: string; values: Knex.RawBinding[] })
      .filter(({ text }) => /select/i.test(text))
      .map(({ text, values }) => ({ sql: text, bindings: values }));
  } finally {
    query.mockRestore();
  }
}

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 100));

/** Waits until nothing is asked of the database: all events, and all that was started in the background, are dealt with. */
export async function whenIdle(): Promise<void> {
  await waitFor("the store to be idle", async () => (await countQueries(aMoment)) === 0);
}

/** The statements that this process sends to PostgreSQL from then on, until nothing is asked of it any more. */
export async function statementsUntilIdle(act: () => Promise<unknown>): Promise<string[]> {
  const query = jest.spyOn(Client.prototype, "query");
  const { calls } = query.mock;
  try {
    await act();
    await waitFor("the store to be idle", async () => {
      const before = calls.length;
      await aMoment();
      return calls.length === before;
    });
    return calls.map(([asked]: unknown[]) => {
      const hasText = typeof asked === "object" && asked !== null && "text" in asked;
      return String(hasText ? asked.text : asked);
    });
  } finally {
    query.mockRestore();
  }
}
