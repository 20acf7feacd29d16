// How long the admin's lists take to answer at 100,000 sessions and as many subscriptions, asked as the admin's tables ask.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "@medusajs/framework/pg";
import { startMedusaInstance } from "../integration-tests/cluster/medusa-instance";
import { type JsonClient, jsonClient } from "../integration-tests/support/http-client";
import { percentile } from "./support/percentile";
import type { Scenario, Target } from "./support/scenario";
import { seedLists } from "./support/seed-lists";

const MAX_P95_MS = 300;
const ROWS = 100_000;
const RUNS = 60;
/** Until connections are open and code is compiled. */
const WARM_UP = 5;

const ROOT = join(__dirname, "..");
const LOGIN = { email: "merchant@shop.internal", password: "only for the bench" };

const run = promisify(execFile);

const SESSIONS = "/admin/checkout-sessions?limit=20";
const SUBSCRIPTIONS = "/admin/marketing-subscriptions?limit=20";

/** Every filter, the search, each order, and a page far down. */
const REQUESTS: Record<string, string> = {
  "sessions, first page": SESSIONS,
  "sessions, last page": `${SESSIONS}&offset=${ROWS - 20}`,
  "sessions by status": `${SESSIONS}&status[]=expired&status[]=completed`,
  "sessions by reason": `${SESSIONS}&reason=holdout`,
  "sessions of tests": `${SESSIONS}&livemode=false`,
  "recovered sessions": `${SESSIONS}&recovered=true&status=completed`,
  "sessions with an unknown mail": `${SESSIONS}&email_status=unknown`,
  "sessions by dates": `${SESSIONS}&created_at[$gte]=2026-01-01T00:00:00Z&expired_at[$gte]=2026-01-01T00:00:00Z`,
  "sessions by last activity": `${SESSIONS}&order=-last_activity_at`,
  "sessions by expiry": `${SESSIONS}&order=expires_at`,
  "sessions, search for a part of an address": `${SESSIONS}&q=shopper-4242`,
  "sessions, search in vain": `${SESSIONS}&q=nobody-at-all`,
  "sessions of an order": `${SESSIONS}&order_id=order_500`,
  "subscriptions, first page": SUBSCRIPTIONS,
  "subscriptions, last page": `${SUBSCRIPTIONS}&offset=${ROWS - 20}`,
  "subscriptions by status": `${SUBSCRIPTIONS}&status=unsubscribed`,
  "subscriptions by topic and status": `${SUBSCRIPTIONS}&topic=promotions&status=subscribed`,
  "subscriptions by address": `${SUBSCRIPTIONS}&order=email`,
  "subscriptions, search for a part of an address": `${SUBSCRIPTIONS}&q=shopper-4242`,
  "subscriptions, search in vain": `${SUBSCRIPTIONS}&q=nobody-at-all`,
  "history of an address": "/admin/consent-records?email=shopper-4242@shop.internal",
};

async function measure(admin: JsonClient, path: string): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < WARM_UP + RUNS; i++) {
    const start = performance.now();
    await admin.get(path);
    times.push(performance.now() - start);
  }
  return times.slice(WARM_UP);
}

export const lists: Scenario = async ({ postgres, log }) => {
  const url = postgres.url("bench_lists");
  await postgres.createDatabase("bench_lists");
  const env = {
    DATABASE_URL: url,
    // Once a day, and not while this runs.
    CART_RECOVERY_SWEEP_SCHEDULE: `0 ${(new Date().getHours() + 12) % 24} * * *`,
    MEDUSA_DISABLE_TELEMETRY: "1",
    LOG_LEVEL: "error",
  };
  const medusa = (...args: string[]) =>
    run(process.execPath, [require.resolve("@medusajs/cli/cli.js"), ...args], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: "development", DISABLE_ADMIN: "1", ...env },
      maxBuffer: 64 * 1024 * 1024,
    });
  await medusa("db:migrate");
  await medusa("user", "--email", LOGIN.email, "--password", LOGIN.password);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await seedLists(client, ROWS);
  } finally {
    await client.end();
  }
  const instance = await startMedusaInstance(env);
  try {
    const { token } = await jsonClient(instance.url, {}).post<{ token: string }>("/auth/user/emailpass", LOGIN);
    const admin = jsonClient(instance.url, { authorization: `Bearer ${token}` });
    const targets: Target[] = [];
    for (const [name, path] of Object.entries(REQUESTS)) {
      const times = await measure(admin, path);
      const p95 = percentile(times, 0.95);
      log(`${name.padEnd(48)} p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`);
      targets.push({
        name: `${name}, p95 at ${ROWS} rows`,
        figure: `${p95.toFixed(0)} ms`,
        target: `< ${MAX_P95_MS} ms`,
        met: p95 < MAX_P95_MS,
      });
    }
    return targets;
  } finally {
    await instance.kill();
  }
};
