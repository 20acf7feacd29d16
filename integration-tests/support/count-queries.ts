import { Client } from "@medusajs/framework/pg";
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

/** Waits until nothing is asked of the database: all events, and all that was started in the background, are dealt with. */
export async function whenIdle(): Promise<void> {
  const aMoment = () => new Promise((resolve) => setTimeout(resolve, 100));
  await waitFor("the store to be idle", async () => (await countQueries(aMoment)) === 0);
}
