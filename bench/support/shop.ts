import { setTimeout as pause } from "node:timers/promises";
import { type JsonClient, jsonClient } from "../../integration-tests/support/http-client";
import type { SeededStore } from "../../integration-tests/support/seed-store";
import { createShopper } from "../../integration-tests/support/shopper";

export type Shopping = {
  /** Of each request that was answered once all were shopping, and before the time was over. */
  times_ms: number[];
  orders: number;
  seconds: number;
};

/**
 * Up to so long a shopper thinks before each request. Without it all of them soon go in step, twenty requests are answered in one
 * breath, and what fell into the time was a multiple of twenty.
 */
const THINK_MS = 600;

/** Until all have left their first requests, which come at once, behind them. */
const RAMP_UP_MS = 4_000;

class TimeIsOver extends Error {}

/** Notes how long each request takes, and makes none when the time is over. */
function timed(client: JsonClient, { from, until }: { from: number; until: number }, times_ms: number[]): JsonClient {
  async function time<Answer>(request: () => Promise<Answer>): Promise<Answer> {
    await pause(Math.random() * THINK_MS);
    const start = performance.now();
    if (start >= until) {
      throw new TimeIsOver();
    }
    const answer = await request();
    const end = performance.now();
    if (end > from && end <= until) {
      times_ms.push(end - start);
    }
    return answer;
  }
  return {
    get: (path) => time(() => client.get(path)),
    post: (path, body) => time(() => client.post(path, body)),
  };
}

let shoppers = 0;

/**
 * So many shoppers at once who each make a cart, put something in, say who they are, pay, order, and begin anew, until the time
 * is over: wherever they are then, as a shopper who went on would have the server to themselves.
 */
export async function shop(
  { url, seeded }: { url: string; seeded: SeededStore },
  { at_once, seconds }: { at_once: number; seconds: number },
): Promise<Shopping> {
  const times_ms: number[] = [];
  const from = performance.now() + RAMP_UP_MS;
  const until = from + seconds * 1000;
  const client = timed(jsonClient(url, { "x-publishable-api-key": seeded.publishableKey }), { from, until }, times_ms);
  const shopper = createShopper(client, seeded);
  let orders = 0;
  const shopOn = async () => {
    for (;;) {
      const email = `buyer-${++shoppers}@shop.internal`;
      const cart = await shopper.fillCart(seeded.products.slice(0, 1));
      await shopper.setEmail(cart.id, email);
      await shopper.buy(cart.id, email);
      orders++;
    }
  };
  const untilOver = async () => {
    await shopOn().catch((error: unknown) => {
      if (!(error instanceof TimeIsOver)) throw error;
    });
  };
  await Promise.all(Array.from({ length: at_once }, untilOver));
  return { times_ms, orders, seconds };
}
