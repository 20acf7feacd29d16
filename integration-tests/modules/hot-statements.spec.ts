import { randomUUID } from "node:crypto";
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import { advanceEmails } from "../../src/modules/cart-recovery/queries/advance-emails";
import { beginSending } from "../../src/modules/cart-recovery/queries/begin-sending";
import { cancelScheduledEmails } from "../../src/modules/cart-recovery/queries/cancel-scheduled-emails";
import { claimDueEmails } from "../../src/modules/cart-recovery/queries/claim-due-emails";
import { claimDueSessions } from "../../src/modules/cart-recovery/queries/claim-due-sessions";
import { countDueEmails } from "../../src/modules/cart-recovery/queries/count-due-emails";
import { expireClaimedSessions } from "../../src/modules/cart-recovery/queries/expire-claimed-sessions";
import { findAddresses } from "../../src/modules/cart-recovery/queries/find-addresses";
import { findLatestSession } from "../../src/modules/cart-recovery/queries/find-latest-session";
import { findPrunableSessions } from "../../src/modules/cart-recovery/queries/find-prunable-sessions";
import { markLostEmails } from "../../src/modules/cart-recovery/queries/mark-lost-emails";
import { saveOrderRevenue } from "../../src/modules/cart-recovery/queries/order-revenue";
import { pruneDecisions, pruneEmails } from "../../src/modules/cart-recovery/queries/prune-sessions";
import { readShopperFacts } from "../../src/modules/cart-recovery/queries/read-shopper-facts";
import { claimEvents } from "../../src/modules/cart-recovery/queries/recovery-events";
import { saveDecisions } from "../../src/modules/cart-recovery/queries/save-decisions";
import { saveEmailDecisions } from "../../src/modules/cart-recovery/queries/save-email-decisions";
import { settleEmails } from "../../src/modules/cart-recovery/queries/settle-emails";
import type { CartRecoveryModuleService } from "../../src/modules/cart-recovery/service";
import { planOf } from "../support/plan-of";

const SESSIONS = 60_000;
const BATCH = 200;

/** A tenth is open, the others expired and were mailed; a batch of each kind is due, and one is being sent. */
const SEED = `
  INSERT INTO checkout_session (id, cart_id, customer_id, email, email_key, currency_code, status, opened_at, last_activity_at,
    expires_at, expired_at, had_items, consent, consent_email)
  SELECT 'cs_' || n, 'cart_' || n, CASE WHEN n % 3 = 0 THEN 'cus_' || n END, 'shopper-' || n || '@shop.internal',
    'shopper-' || n || '@shop.internal', 'usd', CASE WHEN n % 10 = 0 THEN 'open' ELSE 'expired' END, at, at,
    CASE WHEN n <= ${BATCH * 10} THEN now() - interval '1 minute' ELSE now() + interval '1 day' END,
    CASE WHEN n % 10 <> 0 THEN at END, true, 'opt_in', 'shopper-' || n || '@shop.internal'
  FROM (SELECT n, now() - interval '90 days' + n * interval '1 minute' AS at FROM generate_series(1, ${SESSIONS}) AS n) AS s;
  INSERT INTO recovery_email (id, checkout_session_id, step, status, "to", scheduled_at, next_attempt_at, sent_at, claimed_until)
  SELECT 'remail_' || n, 'cs_' || n, 0, status, 'shopper-' || n || '@shop.internal', now(),
    CASE status WHEN 'scheduled' THEN now() - interval '1 minute' END, CASE status WHEN 'sent' THEN now() END,
    CASE status WHEN 'sending' THEN now() - interval '1 minute' END
  FROM (SELECT n, CASE WHEN n % 300 = 1 THEN 'scheduled' WHEN n % 300 = 2 THEN 'sending' ELSE 'sent' END AS status
        FROM generate_series(1, ${SESSIONS}) AS n WHERE n % 10 <> 0) AS e;
  INSERT INTO marketing_subscription (id, email, status, cart_recovery_status, cart_recovery_at, source)
  SELECT 'msub_' || n, 'shopper-' || n || '@shop.internal', 'subscribed', 'subscribed', now(), 'checkout'
  FROM generate_series(1, ${SESSIONS}) AS n;
  INSERT INTO recovery_decision (id, checkout_session_id, step, outcome, reasons, decided_at)
  SELECT 'rdec_' || n, 'cs_' || n, 0, 'send', '[]', now() FROM generate_series(1, ${SESSIONS}) AS n;
  INSERT INTO recovery_event (id, name, subject_id)
  SELECT 'revt_' || n, 'checkout_session.expired', 'cs_' || n FROM generate_series(1, ${SESSIONS}) AS n;
  ANALYZE checkout_session; ANALYZE recovery_email; ANALYZE marketing_subscription; ANALYZE recovery_event; ANALYZE recovery_decision`;

/** As the statistics of a quiet hour have it: nothing is open, due, waiting or on its way. */
const AT_REST = `
  UPDATE checkout_session SET status = 'expired', expired_at = expires_at;
  UPDATE recovery_email SET status = 'sent', next_attempt_at = NULL, claimed_until = NULL;
  ANALYZE checkout_session; ANALYZE recovery_email`;

const claim = { claim_token: randomUUID(), lease_seconds: 60, limit: BATCH, session_ids: null };
const numbers = Array.from({ length: BATCH }, (_, i) => i * 290 + 1);
const email_ids = numbers.map((n) => `remail_${n}`);
const session_ids = numbers.map((n) => `cs_${n}`);
const now = new Date();

const shopper = (id: string) => ({
  id,
  email: `${id}@shop.internal`,
  email_key: `${id}@shop.internal`,
  customer_id: null,
  locale: null,
  currency_code: "usd",
  livemode: true,
  had_items: true,
});

const settlement = (id: string) => ({
  id,
  status: "sent" as const,
  message_id: null,
  error: null,
  count_attempt: false,
  next_attempt_at: null,
});

const decision = { step: 0, outcome: "send" as const, reasons: [], next_at: null, decided_at: now };

type Hot = (manager: EntityManager) => Promise<unknown>;

/** What is asked of the tables at every sweep, or at every event of a cart; and by which index its rows must be found. */
const HOT: Record<string, { ask: Hot; index: string }> = {
  "claiming due sessions": { ask: (m) => claimDueSessions(m, claim), index: "IDX_checkout_session_due" },
  "expiring a batch": {
    ask: (m) =>
      expireClaimedSessions(m, { claim_token: claim.claim_token, sessions: session_ids.map((id) => shopper(id)) }),
    index: "checkout_session_pkey",
  },
  "reading what is known of a batch's shoppers": {
    ask: (m) => readShopperFacts(m, session_ids.map(shopper)),
    index: "IDX_checkout_session_shopper_email",
  },
  "keeping a batch's decisions": {
    ask: (m) =>
      saveDecisions(
        m,
        session_ids.map((session_id) => ({ ...decision, session_id, inputs: {} })),
      ),
    index: "checkout_session_pkey",
  },
  "claiming due mails": { ask: (m) => claimDueEmails(m, claim), index: "IDX_recovery_email_due" },
  "counting due mails": { ask: (m) => countDueEmails(m, claim), index: "IDX_recovery_email_due" },
  "ending what is not to be sent": {
    ask: (m) =>
      saveEmailDecisions(m, {
        claim_token: claim.claim_token,
        emails: email_ids.map((id) => ({ id, outcome: "send", step: 0, due_at: now, next_at: null, to: null })),
      }),
    index: "recovery_email_pkey",
  },
  "committing that a batch is being sent": {
    ask: (m) => beginSending(m, { claim_token: claim.claim_token, ids: email_ids, lease_seconds: 60 }),
    index: "recovery_email_pkey",
  },
  "settling a batch": {
    ask: (m) => settleEmails(m, { claim_token: claim.claim_token, emails: email_ids.map(settlement) }),
    index: "recovery_email_pkey",
  },
  // As few as there are connections, in a table that is read from end to end sooner than a hundred rows of it are looked up.
  "beginning some mails and settling others": {
    ask: (m) =>
      advanceEmails(m, {
        begins: email_ids.slice(0, 5).map((id) => ({ id, claim_token: claim.claim_token })),
        settlements: email_ids.slice(5, 10).map((id) => ({ ...settlement(id), claim_token: claim.claim_token })),
        lease_seconds: 60,
      }),
    index: "recovery_email_pkey",
  },
  "searching for a part of a session's address": {
    ask: (m) => findAddresses(m, { table: "checkout_session", part: "shopper-4242" }),
    index: 'Index Only Scan using "IDX_checkout_session_shopper_email"',
  },
  "searching for a part of a subscription's address": {
    ask: (m) => findAddresses(m, { table: "marketing_subscription", part: "shopper-4242" }),
    index: 'Index Only Scan using "IDX_marketing_subscription_email"',
  },
  "finding mails whose sender died": { ask: markLostEmails, index: "IDX_recovery_email_in_flight" },
  "claiming events": { ask: (m) => claimEvents(m, { limit: BATCH, lease_seconds: 60 }), index: "recovery_event_pkey" },
  "finding the session of a cart": {
    ask: (m) => findLatestSession(m, "cart_4242"),
    index: "IDX_checkout_session_cart",
  },
  "canceling the mails of an order's session": {
    ask: (m) => cancelScheduledEmails(m, ["cs_4241"]),
    index: "IDX_recovery_email_step",
  },
  "keeping what an order brings": {
    ask: (m) =>
      saveOrderRevenue(m, {
        orders: [{ order_id: "order_1", revenue: 1, canceled_at: null }],
        read_at: now,
      }),
    index: "IDX_checkout_session_order",
  },
  "deleting mails past their retention": {
    ask: (m) => pruneEmails(m, session_ids),
    index: "IDX_recovery_email_step",
  },
  "deleting decisions past their retention": {
    ask: (m) => pruneDecisions(m, session_ids),
    index: "IDX_recovery_decision_session",
  },
  "finding what is past its retention": {
    ask: (m) => findPrunableSessions(m, { before: now, after: null, limit: BATCH }),
    index: "IDX_checkout_session_opened_at",
  },
};

moduleIntegrationTestRunner<CartRecoveryModuleService>({
  moduleName: CART_RECOVERY_MODULE,
  resolve: `${process.cwd()}/src/modules/cart-recovery`,
  moduleOptions: { secret: "a secret for tests that is long enough", backendUrl: "http://localhost:9000" },
  testSuite: ({ MikroOrmWrapper }) => {
    describe("on large tables", () => {
      beforeEach(async () => {
        await MikroOrmWrapper.forkManager().getKnex().raw(SEED);
      });

      async function plansOfAll(): Promise<[what: string, plan: string][]> {
        const plans: [string, string][] = [];
        for (const [what, { ask }] of Object.entries(HOT)) {
          const manager = MikroOrmWrapper.forkManager();
          await manager.begin();
          try {
            plans.push([what, await planOf(manager, ask)]);
          } finally {
            await manager.rollback();
          }
        }
        return plans;
      }

      it("each statement of the sweep and of the subscribers finds its rows by an index", async () => {
        for (const [what, plan] of await plansOfAll()) {
          expect([what, plan]).toEqual([what, expect.stringContaining(HOT[what]?.index ?? "")]);
          expect([what, plan]).not.toEqual([what, expect.stringContaining("Seq Scan on")]);
        }
      });

      it("none of them reads a whole table because it expects that nothing is waiting", async () => {
        await MikroOrmWrapper.forkManager().getKnex().raw(AT_REST);
        for (const [what, plan] of await plansOfAll()) {
          expect([what, plan]).not.toEqual([what, expect.stringContaining("Seq Scan on")]);
        }
      });
    });
  },
});
