// How long the admin's statistics and lists take at a million sessions and as many subscriptions, asked as the admin asks, beside
// counting the rows of the same table.
import { Client } from "@medusajs/framework/pg";
import { startMedusaInstance } from "../integration-tests/cluster/medusa-instance";
import { type JsonClient, jsonClient } from "../integration-tests/support/http-client";
import { BENCH_ENV } from "./support/medusa-cli";
import { percentile } from "./support/percentile";
import { LOGIN } from "./support/prepare-store";
import type { Scenario, Target } from "./support/scenario";
import { seedFigures } from "./support/seed-figures";

const MAX_P95_MS = 300;
/** At most so many times what it takes to count the rows. */
const MAX_COUNTS = 5;
const ROWS = 1_000_000;
const RUNS = 20;
/** Until connections are open and code is compiled. */
const WARM_UP = 3;

const SESSIONS = "/admin/checkout-sessions?limit=20";
const SUBSCRIPTIONS = "/admin/marketing-subscriptions?limit=20";
const STATISTICS = "/admin/cart-recovery/statistics?currency_code=usd";

/** The figures of a month and a year; every filter, the search, each order, and a page far down. */
const requests = (rows: number): Record<string, string> => ({
  "statistics of a month": STATISTICS,
  "statistics of a year": `${STATISTICS}&from=${dayAgo(364)}&to=${dayAgo(0)}`,
  health: "/admin/cart-recovery/health",
  "sessions, first page": SESSIONS,
  "sessions, last page": `${SESSIONS}&offset=${rows - 20}`,
  "sessions by status": `${SESSIONS}&status[]=expired&status[]=completed`,
  "sessions by reason": `${SESSIONS}&reason=holdout`,
  "sessions of tests": `${SESSIONS}&livemode=false`,
  "recovered sessions": `${SESSIONS}&recovered=true&status=completed`,
  "sessions with an unknown mail": `${SESSIONS}&email_status=unknown`,
  "sessions by dates": `${SESSIONS}&created_at[$gte]=${dayAgo(30)}T00:00:00Z&expired_at[$gte]=${dayAgo(30)}T00:00:00Z`,
  "sessions by last activity": `${SESSIONS}&order=-last_activity_at`,
  "sessions by expiry": `${SESSIONS}&order=expires_at`,
  "sessions, search for a part of an address": `${SESSIONS}&q=shopper-4242`,
  "sessions, search in vain": `${SESSIONS}&q=nobody-at-all`,
  "sessions of an address": `${SESSIONS}&email=shopper-4242@shop.internal`,
  "sessions of an order": `${SESSIONS}&order_id=order_500`,
  "subscriptions, first page": SUBSCRIPTIONS,
  "subscriptions, last page": `${SUBSCRIPTIONS}&offset=${rows - 20}`,
  "subscriptions by status": `${SUBSCRIPTIONS}&status=unsubscribed`,
  "subscriptions by topic and status": `${SUBSCRIPTIONS}&topic=promotions&status=subscribed`,
  "subscriptions by address": `${SUBSCRIPTIONS}&order=email`,
  "subscriptions, search for a part of an address": `${SUBSCRIPTIONS}&q=shopper-4242`,
  "subscriptions, search in vain": `${SUBSCRIPTIONS}&q=nobody-at-all`,
  "history of an address": "/admin/consent-records?email=shopper-4242@shop.internal",
});

const dayAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

async function timesOf(act: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < WARM_UP + RUNS; i++) {
    const start = performance.now();
    await act();
    times.push(performance.now() - start);
  }
  return times.slice(WARM_UP);
}

export const stats: Scenario = async ({ prepareStore, scaled, log }) => {
  const rows = scaled(ROWS);
  const { url } = await prepareStore("bench_stats");
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await seedFigures(client, rows);
    const instance = await startMedusaInstance({ ...BENCH_ENV, DATABASE_URL: url });
    try {
      return await measure({ client, url: instance.url, rows, log });
    } finally {
      await instance.kill();
    }
  } finally {
    await client.end();
  }
};

async function measure(context: { client: Client; url: string; rows: number; log: (line: string) => void }) {
  const { client, url, rows, log } = context;
  const { token } = await jsonClient(url, {}).post<{ token: string }>("/auth/user/emailpass", LOGIN);
  const admin: JsonClient = jsonClient(url, { authorization: `Bearer ${token}` });
  const targets: Target[] = [];
  for (const [name, path] of Object.entries(requests(rows))) {
    // Between the requests, so that whatever else the machine does hits both.
    const counts = await timesOf(() => client.query("SELECT count(*) FROM checkout_session"));
    const times = await timesOf(() => admin.get(path));
    const count = percentile(counts, 0.5);
    const p95 = percentile(times, 0.95);
    log(
      `${name.padEnd(48)} p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, ${(p95 / count).toFixed(1)} times count(*)`,
    );
    const most = Math.min(MAX_P95_MS, MAX_COUNTS * count);
    targets.push({
      name: `${name}, p95 at ${rows} rows`,
      figure: `${p95.toFixed(0)} ms`,
      target: `< ${most.toFixed(0)} ms (${MAX_COUNTS} times count(*), at most ${MAX_P95_MS} ms)`,
      met: p95 < most,
    });
  }
  return targets;
}
