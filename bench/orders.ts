// What it costs to find what 200 shoppers bought since their sessions opened, in a store with ever more orders behind it: by the
// ids of the orders, and by reading the whole table.
import { asValue } from "@medusajs/framework/awilix";
import { type Knex, knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, createMedusaContainer } from "@medusajs/framework/utils";
import { firstIdOf } from "../src/domain/session/first-id-of";
import { type OrdersWanted, readOrderRowsByStatement } from "../src/workflows/session/read-order-rows";
import { median } from "./support/median";
import type { Scenario } from "./support/scenario";
import { atMost } from "./support/targets";

const HOUR_MS = 3_600_000;
const ORDERS_AN_HOUR = 114;
/** A month and a year at the same pace: 82 thousand orders, and a million. */
const HISTORY_HOURS = [30 * 24, 365 * 24];

const SHOPPERS = 200;
/** Since the oldest session of a batch opened, as a rule. */
const SINCE_MS = 25 * HOUR_MS;

const RUNS = 40;
const SLOW_RUNS = 3;
/** Until the pages are in memory. */
const WARM_UP = 5;

/** At most so many times the time with a month of orders. */
const MAX_GROWTH = 1.5;

/** For each hour what begins an id of it, and when it was. A shopper comes back every few weeks. */
const INSERT = `
INSERT INTO "order" (id, email, customer_id, currency_code, status, version, created_at, updated_at)
SELECT first_id || to_char(n, 'FM0000000000000000'), 'shopper-' || shopper || '@shop.internal', 'cus_' || shopper, 'usd', 'pending', 1,
  at + n * interval '30 seconds', at
FROM unnest(CAST(:first_ids AS text[]), CAST(:times AS timestamptz[])) WITH ORDINALITY AS hours(first_id, at, hour),
  generate_series(1, ${ORDERS_AN_HOUR}) AS n, LATERAL (SELECT (hour * ${ORDERS_AN_HOUR} + n) * 7919 % 60000 AS shopper) AS who`;

/** The orders of some hours, the last of which ends now. */
async function seedOrders(database: Knex, { from, to }: { from: number; to: number }): Promise<void> {
  const now = Date.now();
  const times = Array.from({ length: to - from }, (_, hour) => new Date(now - (from + hour + 1) * HOUR_MS));
  // An id's time has an hour's leeway.
  const first_ids = times.map((at) => firstIdOf("order", new Date(at.getTime() + HOUR_MS)));
  await database.raw(INSERT, { first_ids, times });
  await database.raw('VACUUM ANALYZE "order"');
}

async function timesOf(runs: number, act: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await act();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** As if nothing were known of ids. */
function readAll(database: Knex, wanted: OrdersWanted): Promise<unknown> {
  return database.raw(
    `SELECT email, customer_id, created_at FROM "order" WHERE deleted_at IS NULL AND created_at > :since
       AND (email = ANY(:emails) OR customer_id = ANY(:customer_ids))`,
    { ...wanted },
  );
}

export const orders: Scenario = async ({ prepareStore, log, scaled }) => {
  const { url } = await prepareStore("bench_orders");
  const database = knex({ client: "pg", connection: url });
  const container = createMedusaContainer();
  container.register(ContainerRegistrationKeys.PG_CONNECTION, asValue(database));
  const shoppers = Array.from({ length: SHOPPERS }, (_, n) => n * 251);
  const wanted = {
    emails: shoppers.map((n) => `shopper-${n}@shop.internal`),
    customer_ids: shoppers.map((n) => `cus_${n}`),
    since: new Date(Date.now() - SINCE_MS),
  };
  try {
    const times: number[] = [];
    let from = 0;
    for (const hours of HISTORY_HOURS) {
      const to = Math.max(from + 1, scaled(hours));
      await seedOrders(database, { from, to });
      from = to;
      const read = () => readOrderRowsByStatement(container, wanted);
      await timesOf(WARM_UP, read);
      const byId = await timesOf(RUNS, read);
      const byReading = await timesOf(SLOW_RUNS, () => readAll(database, wanted));
      times.push(byId);
      log(
        `${to * ORDERS_AN_HOUR} orders: ${byId.toFixed(2)} ms to find the ${(await read()).length} later ones of ${SHOPPERS} shoppers; ${byReading.toFixed(1)} ms by reading the table`,
      );
    }
    const [month = NaN, year = NaN] = times;
    return [
      atMost("later orders of 200 shoppers after a year of orders, relative to a month", year / month, MAX_GROWTH, "×"),
    ];
  } finally {
    await database.destroy();
  }
};
