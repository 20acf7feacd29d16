import { BACKOFF_BASE_MS } from "../../src/domain/delivery/backoff";
import { present } from "../support/present";
import {
  DRIP,
  HANG_UP,
  type ScriptedSmtpServer,
  SILENCE,
  startScriptedSmtpServer,
} from "../support/scripted-smtp-server";
import { storeSuite } from "../support/store-suite";
import { waitFor } from "../support/wait-for";
import {
  addressOf,
  cartRecovery,
  countEmails,
  database,
  passHours,
  seedDueSessions,
  switchedOnLongAgo,
} from "./due-sessions";
import { measured } from "./fault-table";

const DEADLINE_MS = 3000;
const BUDGET_SECONDS = 3;

/** What giving up takes beyond the deadline on a machine that is busy; well below the 30 seconds of a silent socket's timeout. */
const LEEWAY_MS = 10_000;

let server: ScriptedSmtpServer | undefined;

beforeAll(async () => {
  server = await startScriptedSmtpServer();
});

afterAll(async () => {
  await server?.close();
});

storeSuite(
  "a mail server that fails",
  (store) => {
    const smtp = () => present(server);

    const random = Math.random;

    beforeEach(() => {
      smtp().clear();
      smtp().script = () => undefined;
      // Full jitter may draw a wait that is over before the sweep is: then one sweep tries twice, which is right and rare.
      jest.spyOn(Math, "random").mockImplementation(() => 0.05 + 0.95 * random());
    });

    afterEach(() => {
      jest.mocked(Math.random).mockRestore();
    });

    async function due(count = 1, settings: Record<string, unknown> = {}): Promise<void> {
      await switchedOnLongAgo(store, settings);
      await seedDueSessions(store, count);
    }

    const rows = () => cartRecovery(store).listRecoveryEmails({}, { order: { to: "ASC" } });

    /** As if the wait before the next attempt were over. */
    async function retryNow(): Promise<void> {
      await database(store.container).raw(
        "UPDATE recovery_email SET next_attempt_at = now() - interval '1 second' WHERE status = 'scheduled'",
      );
      await store.merchant.sweep();
    }

    it.each(["GREETING", "MAIL", "RCPT"] as const)(
      "hangs up at %s: the mail is tried again, and sent once",
      async (at) => {
        await due();
        smtp().script = (step) => (step === at ? HANG_UP : undefined);
        expect(await store.merchant.sweep()).toMatchObject({ failed: 1, sent: 0 });
        expect(await rows()).toMatchObject([{ status: "scheduled", attempts: 1, error: expect.any(String) }]);

        smtp().script = () => undefined;
        await retryNow();
        expect(await rows()).toMatchObject([{ status: "sent", attempts: 2, error: null }]);
        expect(smtp().mails).toHaveLength(1);
        measured("closed_before_body", `${at}: 1 body`);
      },
    );

    it.each([
      ["hangs up", HANG_UP],
      ["falls silent", SILENCE],
    ] as const)("%s after the final dot: the mail is unknown, and not sent again", async (what, fault) => {
      await due();
      smtp().script = (step) => (step === "BODY" ? fault : undefined);
      const swept = await store.merchant.sweep();
      expect(swept).toMatchObject({ unknown: 1, sent: 0 });
      expect(swept.duration_ms).toBeLessThan(DEADLINE_MS + LEEWAY_MS);

      smtp().script = () => undefined;
      await passHours(store, 1);
      await store.merchant.sweep();
      await store.merchant.sweep();
      expect(await rows()).toMatchObject([{ status: "unknown", attempts: 1 }]);
      expect(smtp().mails).toHaveLength(1);
      measured("closed_after_body", `${what}: unknown after ${String(swept.duration_ms)} ms, 1 body`);
    });

    it.each([
      ["one mail", 7],
      ["the first mail, which goes alone", 0],
    ])("lets the answer to %s drip in for ever: the others go on", async (which, slow) => {
      await due(21);
      await database(store.container).raw(
        "UPDATE checkout_session SET expires_at = expires_at - interval '1 minute' WHERE email = :first",
        { first: addressOf(0) },
      );
      smtp().script = (step, { to }) => (step === "RCPT" && to === addressOf(slow) ? DRIP : undefined);
      const swept = await store.merchant.sweep();
      expect(swept).toMatchObject({ sent: 20, failed: 1 });
      // The slow one's connection is the only one that goes: when it is given up.
      const { timeline } = smtp();
      const before = timeline.slice(0, timeline.indexOf("gone")).filter((step) => step === "BODY");
      expect(before).toHaveLength(20);
      measured("drip", `${which}: 20 of 20 others sent before it was given up after ${DEADLINE_MS} ms`);
    });

    const later: string[] = [
      "421 4.3.2 Shutting down",
      "451 4.3.0 Mailbox busy",
      "452 4.2.2 Over quota",
      "421 4.7.0 Try again in 120 seconds",
      "451 4.7.1 Greylisted, try again in 300 seconds",
      "452 4.5.3 Too many recipients, try again in 60 seconds",
    ];

    it.each(later)("answers %s: the mail is tried again within the jitter's bounds", async (answer) => {
      await due();
      smtp().script = (step) => (step === "RCPT" ? answer : undefined);
      for (let attempts = 1; attempts <= 3; attempts++) {
        const before = Date.now();
        await (attempts === 1 ? store.merchant.sweep() : retryNow());
        const [row] = await rows();
        expect(row).toMatchObject({
          status: "scheduled",
          attempts,
          error: expect.any(String),
        });
        const next_at = present(row?.next_attempt_at).getTime();
        expect(next_at).toBeGreaterThanOrEqual(before);
        expect(next_at).toBeLessThanOrEqual(Date.now() + BACKOFF_BASE_MS * 2 ** (attempts - 1));
      }
      smtp().script = () => undefined;
      await retryNow();
      expect(await rows()).toMatchObject([{ status: "sent", attempts: 4 }]);
      expect(smtp().mails).toHaveLength(1);
      measured("try_again", `${answer.slice(0, 3)}: 3 retries in bounds, 1 body`);
    });

    it("answers 550 5.1.1: the mail has failed, and the address is suppressed", async () => {
      await due();
      smtp().script = (step) => (step === "RCPT" ? "550 5.1.1 No such user here" : undefined);
      await store.merchant.sweep();
      const [session] = await cartRecovery(store).listCheckoutSessions({});
      expect((await store.merchant.retrieve(present(session).id)).recovery_emails).toMatchObject([
        { status: "failed", attempts: 1, error: expect.stringContaining("550 5.1.1") },
      ]);
      expect(await cartRecovery(store).listMarketingSubscriptions({ email: addressOf(0) })).toMatchObject([
        { suppressed_reason: "hard_bounce" },
      ]);
      await passHours(store, 1);
      await store.merchant.sweep();
      expect(smtp().timeline.filter((step) => step === "RCPT")).toHaveLength(1);
      measured("no_such_user", "1 attempt, failed, suppressed, with the server's words");
    });

    it("is down for an hour: nothing is lost, and no burst follows", async () => {
      const allowed = 60;
      await due(90, { max_emails_per_minute: allowed });
      smtp().script = () => HANG_UP;
      for (let minute = 0; minute < 60; minute += 20) {
        expect(await store.merchant.sweep()).toMatchObject({ sent: 0 });
        await passHours(store, 1 / 3);
      }
      smtp().script = () => undefined;
      const { sent } = await store.merchant.sweep();
      const inFirstSweep = smtp().mails.length;
      expect(inFirstSweep).toBe(sent);
      expect(inFirstSweep).toBeGreaterThan(0);
      expect(inFirstSweep).toBeLessThanOrEqual(Math.ceil((allowed / 60) * (BUDGET_SECONDS + 1)) + 1);

      await store.admin.post("/admin/cart-recovery/settings", { max_emails_per_minute: null });
      await passHours(store, 7);
      await waitFor("the others to be sent", async () => {
        await retryNow();
        return (await countEmails(store)).sent === 90;
      });
      expect(smtp().duplicates()).toEqual([]);
      expect(smtp().mails).toHaveLength(90);
      measured(
        "server_down",
        `90 of 90 sent in the end, ${inFirstSweep} in the first ${BUDGET_SECONDS} s at ${allowed} a minute`,
      );
    });

    it("was not asked for a day: what is stale is skipped, and the rest is no burst", async () => {
      const allowed = 60;
      await due(40, { max_emails_per_minute: allowed, max_age_hours: 12 });
      await passHours(store, 24);
      await database(store.container).raw(
        `UPDATE checkout_session SET expires_at = now() - interval '1 hour'
         WHERE id IN (SELECT id FROM checkout_session ORDER BY id LIMIT 10)`,
      );
      const { skipped, sent } = await store.merchant.sweep();
      expect(skipped).toBe(30);
      expect(sent).toBeGreaterThan(0);
      expect(sent).toBeLessThanOrEqual(Math.ceil((allowed / 60) * (BUDGET_SECONDS + 1)) + 1);
      const { count } = await store.merchant.find({ status: "expired" });
      expect(count).toBe(40);
      measured(
        "day_without_sweeps",
        `30 of 30 stale skipped, ${sent} sent in ${BUDGET_SECONDS} s at ${allowed} a minute`,
      );
    });

    /** Nothing of Medusa or ours writes that; whatever else is wrong with a single one ends the same way. */
    const BREAK = {
      composed: "UPDATE checkout_session SET expires_at = 'infinity' WHERE email = :email",
      decided: `UPDATE cart_line_item SET unit_price = 'NaN', raw_unit_price = '{"value":"NaN","precision":20}'
        WHERE cart_id = (SELECT id FROM cart WHERE email = :email)`,
    };

    it.each(["composed", "decided"] as const)(
      "is not to blame: one cart that cannot be %s says so, and keeps back nobody",
      async (what) => {
        await due(5);
        smtp().script = () => HANG_UP;
        await store.merchant.sweep();
        smtp().script = () => undefined;
        await database(store.container).raw(BREAK[what], { email: addressOf(3) });
        await retryNow();
        const byAddress: Record<string, unknown> = Object.fromEntries(
          (await rows()).map(({ to, status, error }) => [to, { status, error }]),
        );
        for (const i of [0, 1, 2, 4]) expect(byAddress[addressOf(i)]).toEqual({ status: "sent", error: null });
        expect(byAddress[addressOf(3)]).toEqual({
          status: "scheduled",
          error: expect.stringContaining(`The mail could not be ${what}: `),
        });
        expect(smtp().mails).toHaveLength(4);
        measured("one_throws", `cannot be ${what}: 4 of 4 others sent, the row says why`);
      },
    );

    it("is not to blame: one session whose cart makes no sense stays open, and keeps back nobody", async () => {
      await due(5);
      await database(store.container).raw(BREAK.decided, { email: addressOf(3) });
      expect(await store.merchant.sweep()).toMatchObject({ expired: 4, sent: 4 });
      const open = await cartRecovery(store).listCheckoutSessions({ status: "open" });
      expect(open.map(({ email }) => email)).toEqual([addressOf(3)]);
      measured("one_throws", "cannot be expired: 4 of 4 others sent, it is tried again");
    });
  },
  {
    get SMTP_URL() {
      return present(server).url;
    },
    SMTP_OPTIONS: JSON.stringify({ sendTimeoutMs: DEADLINE_MS }),
    CART_RECOVERY_OPTIONS: JSON.stringify({ sweepBudgetSeconds: BUDGET_SECONDS }),
  },
);
