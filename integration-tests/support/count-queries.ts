import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { Client } from "@medusajs/framework/pg";
import type { Statement } from "./plan-of";
import { waitFor } from "./wait-for";

/** Of connections that the pool opens whenever it needs them, not of what is asked over them. */
const OF_A_NEW_CONNECTION = /^set search_path/i;

function textOf(asked: unknown): string {
  const hasText = typeof asked === "object" && asked !== null && "text" in asked;
  return String(hasText ? asked.text : asked);
}

/** Counts what this process asks of PostgreSQL meanwhile. */
export async function countQueries(act: () => Promise<unknown>): Promise<number> {
  const query = jest.spyOn(Client.prototype, "query");
  try {
    await act();
    return query.mock.calls.filter(([asked]: unknown[]) => !OF_A_NEW_CONNECTION.test(textOf(asked))).length;
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

/**
 * How often in a row nothing must have been asked: a process that was busy looks late, and then has still to deal with what
 * came meanwhile.
 */
const QUIET_LOOKS = 2;

/** The statements that this process sends to PostgreSQL from then on, until nothing is asked of it any more. */
export async function statementsUntilIdle(act: () => Promise<unknown>): Promise<string[]> {
  const query = jest.spyOn(Client.prototype, "query");
  const { calls } = query.mock;
  try {
    await act();
    let seen = -1;
    let quiet = 0;
    await waitFor("the store to be idle", () => {
      quiet = calls.length === seen ? quiet + 1 : 0;
      seen = calls.length;
      return Promise.resolve(quiet === QUIET_LOOKS);
    });
    return calls.map(([asked]: unknown[]) => textOf(asked));
  } finally {
    query.mockRestore();
  }
}

/** Waits until nothing is asked of the database: all events, and all that was started in the background, are dealt with. */
export async function whenIdle(): Promise<void> {
  await statementsUntilIdle(() => Promise.resolve());
}
