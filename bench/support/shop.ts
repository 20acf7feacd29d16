import { setTimeout as pause } from "node:timers/promises";
import { type JsonClient, jsonClient } from "../../integration-tests/support/http-client";
import type { SeededStore } from "../../integration-tests/support/seed-store";
import { createShopper } from "../../integration-tests/support/shopper";

/** One request that was answered: what was asked, with the ids left out, and how long it took. */
export type Answered = { kind: string; ms: number };

/**
 * Up to so long a shopper thinks before each request. Without it all of them soon go in step, twenty requests are answered in one
 * breath, and what fell into the time was a multiple of twenty.
 */
const THINK_MS = 600;

class TimeIsOver extends Error {}

/** The same request of every journey; two that change a cart differ in what they change. */
function kindOf(path: string, body: unknown): string {
  const changed = typeof body === "object" && body !== null ? Object.keys(body) : [];
  return [path.replace(/_[0-9A-Z]{26}/g, "_id"), ...changed].join(" ");
}

/** Notes how long each request takes that is answered within the time, and makes none after it. */
function timed(client: JsonClient, { from, until }: { from: number; until: number }, answered: Answered[]): JsonClient {
  async function time<Answer>(kind: string, request: () => Promise<Answer>): Promise<Answer> {
    await pause(Math.random() * THINK_MS);
    const start = performance.now();
    if (start >= until) {
      throw new TimeIsOver();
    }
    const answer = await request();
    const end = performance.now();
    if (end > from && end <= until) {
      answered.push({ kind, ms: end - start });
    }
    return answer;
  }
  return {
    get: (path) => time(kindOf(path, null), () => client.get(path)),
    post: (path, body) => time(kindOf(path, body), () => client.post(path, body)),
  };
}

let shoppers = 0;

/**
 * So many shoppers at once who each make a cart, put something in, say who they are, pay, order, and begin anew, until the time
 * is over: wherever they are then, as a shopper who went on would have the server to themselves. What is answered in the time of warming up is
 * not told.
 */
export async function shop(
  { url, seeded }: { url: string; seeded: SeededStore },
  { at_once, warm_up_seconds, seconds }: { at_once: number; warm_up_seconds: number; seconds: number },
): Promise<Answered[]> {
  const answered: Answered[] = [];
  const from = performance.now() + warm_up_seconds * 1000;
  const time = { from, until: from + seconds * 1000 };
  const client = timed(jsonClient(url, { "x-publishable-api-key": seeded.publishableKey }), time, answered);
  const shopper = createShopper(client, seeded);
  const shopOn = async () => {
    for (;;) {
      const email = `buyer-${++shoppers}@shop.internal`;
      const cart = await shopper.fillCart(seeded.products.slice(0, 1));
      await shopper.setEmail(cart.id, email);
      await shopper.buy(cart.id, email);
    }
  };
  const untilOver = async () => {
    await shopOn().catch((error: unknown) => {
      if (!(error instanceof TimeIsOver)) throw error;
    });
  };
  await Promise.all(Array.from({ length: at_once }, untilOver));
  return answered;
}
