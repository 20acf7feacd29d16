import { type JsonClient, jsonClient } from "../../integration-tests/support/http-client";
import type { SeededStore } from "../../integration-tests/support/seed-store";
import { createShopper } from "../../integration-tests/support/shopper";

export type Shopping = {
  /** Of each request of a shopper's. */
  times_ms: number[];
  orders: number;
  seconds: number;
};

/** Notes how long each request takes. */
function timed(client: JsonClient, times_ms: number[]): JsonClient {
  async function time<Answer>(request: Promise<Answer>): Promise<Answer> {
    const start = performance.now();
    const answer = await request;
    times_ms.push(performance.now() - start);
    return answer;
  }
  return {
    get: (path) => time(client.get(path)),
    post: (path, body) => time(client.post(path, body)),
  };
}

let shoppers = 0;

/**
 * So many shoppers at once who each make a cart, put something in, say who they are, pay, order, and begin anew, until the time
 * is over.
 */
export async function shop(
  { url, seeded }: { url: string; seeded: SeededStore },
  { at_once, seconds }: { at_once: number; seconds: number },
): Promise<Shopping> {
  const times_ms: number[] = [];
  const client = timed(jsonClient(url, { "x-publishable-api-key": seeded.publishableKey }), times_ms);
  const shopper = createShopper(client, seeded);
  const start = performance.now();
  const until = start + seconds * 1000;
  let orders = 0;
  const shopOn = async () => {
    while (performance.now() < until) {
      const email = `buyer-${++shoppers}@shop.internal`;
      const cart = await shopper.fillCart(seeded.products.slice(0, 1));
      await shopper.setEmail(cart.id, email);
      await shopper.buy(cart.id, email);
      orders++;
    }
  };
  await Promise.all(Array.from({ length: at_once }, shopOn));
  return { times_ms, orders, seconds: (performance.now() - start) / 1000 };
}
