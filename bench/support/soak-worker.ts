// A process that sends so many mails through the plugin's own statements, on a full table that is pruned as fast as it grows.
//
// soak-worker <database url> <rows> <mails>
//
// Between claim and settlement is all that one sweep does in the plugin's tables; carts are made up, and no mail leaves. What
// it writes at the end is one line of JSON: what was seen in each tenth of the way.
import { randomUUID } from "node:crypto";
import { addressHasher } from "../../src/domain/consent/address-hash";
import { expireSessions } from "../../src/modules/cart-recovery/operations/expire-sessions";
import { goneCart } from "../../src/modules/cart-recovery/operations/judge-sessions";
import { pruneHistory } from "../../src/modules/cart-recovery/operations/prune-history";
import { settleAndGoOn } from "../../src/modules/cart-recovery/operations/settle-and-go-on";
import { beginSending } from "../../src/modules/cart-recovery/queries/begin-sending";
import { claimDueSessions } from "../../src/modules/cart-recovery/queries/claim-due-sessions";
import type { PruneCursor } from "../../src/modules/cart-recovery/queries/find-prunable-sessions";
import { claimEvents, deleteEvents } from "../../src/modules/cart-recovery/queries/recovery-events";
import { sql } from "../../src/modules/cart-recovery/queries/sql";
import type { SessionRow } from "../../src/modules/cart-recovery/rows";
import { resolveSettings } from "../../src/modules/cart-recovery/settings";
import { TERMS_VERSION } from "../../src/modules/cart-recovery/terms";
import { type OpenManager, openManager } from "./open-manager";
import { percentile } from "./percentile";

const BATCH = 200;
/** Batches under way, as the sweep has them by default. */
const AT_ONCE = 2;
const ROUND = AT_ONCE * BATCH;
const TENTHS = 10;
const LEASE_SECONDS = 300;

/** A tenth of the way. */
export type SoakTenth = { claim_p95_ms: number; mails_per_second: number; heap_mb: number; dead_tuples: number };

const SETTINGS = {
  values: resolveSettings({ enabled: true, business_country: "us" }),
  version: 1,
  activated_at: new Date(0),
  terms_accepted: true,
  terms: { version: TERMS_VERSION, accepted_version: TERMS_VERSION, accepted_at: new Date(0), accepted_by: "bench" },
};

const DECISION_OPTIONS = {
  settings: SETTINGS,
  holdout_secret: "a secret for the bench that is long enough",
  hash: addressHasher(["a secret for the bench that is long enough"]),
};

const ARRIVE = `
  INSERT INTO checkout_session (id, cart_id, email, email_key, currency_code, opened_at, last_activity_at, expires_at,
    had_items, consent, consent_at, consent_email)
  SELECT 'cs_new_' || n, 'cart_new_' || n, 'new-' || n || '@shop.internal', 'new-' || n || '@shop.internal', 'usd',
    now() - interval '25 hours', now() - interval '25 hours', now() - interval '1 second', true, 'opt_in',
    now() - interval '25 hours', 'new-' || n || '@shop.internal'
  FROM generate_series(:from_n::int, :to_n::int) AS n`;

const SUBSCRIBE = `
  INSERT INTO marketing_subscription (id, email, status, cart_recovery_status, cart_recovery_at, source)
  SELECT 'msub_new_' || n, 'new-' || n || '@shop.internal', 'subscribed', 'subscribed', now() - interval '25 hours', 'checkout'
  FROM generate_series(:from_n::int, :to_n::int) AS n`;

const FORGET_SUBSCRIPTIONS = `
  DELETE FROM marketing_subscription WHERE id IN (
    SELECT 'msub_new_' || n FROM generate_series(:from_n::int, :to_n::int) AS n)`;

const DEAD_TUPLES = `
  SELECT coalesce(sum(n_dead_tup), 0)::int AS dead FROM pg_stat_user_tables
  WHERE relname IN ('checkout_session', 'recovery_email', 'recovery_decision', 'recovery_event', 'marketing_subscription')`;

function cartOf(session: SessionRow) {
  const { cart_id, email, customer_id, region_id, locale } = session;
  return {
    ...goneCart(session),
    cart_id,
    email,
    customer_id,
    region_id,
    locale,
    has_items: true,
    item_count: 1,
    stock: { lines: 1, buyable: 1 },
  };
}

/** Shoppers leave, and become due. */
async function arrive(database: OpenManager, from_n: number): Promise<void> {
  const range = { from_n, to_n: from_n + ROUND - 1 };
  await database.transaction(async (manager) => {
    await sql(manager, ARRIVE, range);
    await sql(manager, SUBSCRIBE, range);
  });
}

/** What a sweep does with one batch in the plugin's tables. Resolves with the time of the claim, and how many were sent. */
async function sweepOnce(database: OpenManager): Promise<{ claim_ms: number; sent: number }> {
  const claim_token = randomUUID();
  const claim = { claim_token, lease_seconds: LEASE_SECONDS, limit: BATCH, session_ids: null };
  const start = performance.now();
  const sessions = await database.transaction((manager) => claimDueSessions(manager, claim));
  const claim_ms = performance.now() - start;
  const expired = await database.transaction((manager) =>
    expireSessions(manager, {
      ...DECISION_OPTIONS,
      claim_token,
      sessions: sessions.map((session) => ({ session, cart: cartOf(session) })),
      send_lease_seconds: LEASE_SECONDS,
      now: new Date(),
    }),
  );
  const ids = expired.flatMap(({ email }) => email?.id ?? []);
  const begun = await database.transaction((manager) =>
    beginSending(manager, { claim_token, ids, lease_seconds: LEASE_SECONDS }),
  );
  const settled = await database.transaction((manager) =>
    settleAndGoOn(manager, {
      claim_token,
      sequence: SETTINGS.values.sequence,
      emails: [...begun].map((id) => ({
        id,
        status: "sent" as const,
        message_id: `<${id}@shop.internal>`,
        error: null,
        count_attempt: false,
        next_attempt_at: null,
      })),
    }),
  );
  return { claim_ms, sent: settled.size };
}

async function tellEvents(database: OpenManager): Promise<void> {
  for (let count = BATCH; count === BATCH;) {
    const events = await database.transaction((manager) => claimEvents(manager, { limit: BATCH, lease_seconds: 60 }));
    await database.transaction((manager) =>
      deleteEvents(
        manager,
        events.map(({ id }) => id),
      ),
    );
    count = events.length;
  }
}

/** Deletes as many as arrive, as the nightly job does page by page. Resolves with where the next begins. */
async function prune(database: OpenManager, from: PruneCursor | null): Promise<PruneCursor | null> {
  let after = from;
  for (let page = 0; page < AT_ONCE; page++) {
    const input = { before: new Date(), after, limit: BATCH };
    ({ next: after } = await database.transaction((manager) => pruneHistory(manager, input)));
  }
  return after;
}

async function main([url = "", rows = "", mails = ""]: string[]): Promise<void> {
  const database = await openManager(url);
  const rounds = Math.ceil(Number(mails) / ROUND / TENTHS);
  const tenths: SoakTenth[] = [];
  let n = 1;
  let after: PruneCursor | null = null;
  /** What goes on beside the sweep: shoppers leave, events are told, and what is old goes. */
  const beside = async () => {
    n += ROUND;
    await arrive(database, n);
    await tellEvents(database);
    after = await prune(database, after);
    const gone = n - ROUND - Number(rows);
    if (gone > 0) {
      await database.transaction((m) => sql(m, FORGET_SUBSCRIPTIONS, { from_n: gone, to_n: gone + ROUND - 1 }));
    }
  };
  await arrive(database, n);
  for (let tenth = 0; tenth < TENTHS; tenth++) {
    const claims: number[] = [];
    let sent = 0;
    after = null;
    const start = performance.now();
    for (let round = 0; round < rounds; round++) {
      const sweeps = Array.from({ length: AT_ONCE }, () => sweepOnce(database));
      const [swept] = await Promise.all([Promise.all(sweeps), beside()]);
      claims.push(...swept.map(({ claim_ms }) => claim_ms));
      sent += swept.reduce((sum, one) => sum + one.sent, 0);
    }
    const seconds = (performance.now() - start) / 1000;
    global.gc?.();
    const [row] = await database.transaction((manager) => sql<{ dead: number }>(manager, DEAD_TUPLES, {}));
    tenths.push({
      claim_p95_ms: percentile(claims, 0.95),
      mails_per_second: sent / seconds,
      heap_mb: process.memoryUsage().heapUsed / 1024 / 1024,
      dead_tuples: row?.dead ?? 0,
    });
    process.stderr.write(`${JSON.stringify(tenths.at(-1))}\n`);
  }
  await database.close();
  process.stdout.write(JSON.stringify(tenths));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  // Its connections would keep it alive.
  process.exit(1);
});
