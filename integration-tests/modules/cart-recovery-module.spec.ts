import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import type { CartSnapshot } from "../../src/domain/session/record-activity";
import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import type { CartFacts } from "../../src/modules/cart-recovery/operations/judge-sessions";
import type { ConsentAct } from "../../src/modules/cart-recovery/queries/save-consent-act";
import type { SessionRow } from "../../src/modules/cart-recovery/rows";
import type { CartRecoveryModuleService } from "../../src/modules/cart-recovery/service";
import type { SettingsChange } from "../../src/modules/cart-recovery/settings";
import { SmtpNotificationService } from "../../src/providers/notification-smtp/service";
import { present } from "../support/present";
import { startSmtpInbox } from "../support/smtp-inbox";

const minutes = (count: number) => new Date(Date.now() + count * 60_000);

function cartOf(cart_id: string, change: Partial<CartSnapshot> = {}): CartSnapshot {
  return {
    cart_id,
    email: `${cart_id}@shop.internal`,
    customer_id: null,
    sales_channel_id: null,
    region_id: null,
    currency_code: "usd",
    locale: null,
    has_items: true,
    completed: false,
    test_payment: false,
    ...change,
  };
}

/** What Medusa's own modules would say of the cart: nothing against a mail. */
function factsOf({ email, currency_code, sales_channel_id, test_payment }: CartSnapshot): CartFacts {
  return {
    email_key: email,
    item_count: 1,
    completed: false,
    ordered_since: false,
    currency_code,
    sales_channel_id,
    test_payment,
    country_code: "us",
    payments: [],
    stock: { lines: 1, buyable: 1 },
    total: null,
    customer_group_ids: [],
    product_tag_ids: [],
  };
}

const unsubscribed = (email: string): ConsentAct => ({
  email,
  topic: null,
  action: "unsubscribe",
  source: "unsubscribe_link",
  text_version: null,
  locale: null,
  actor: null,
  checkout_session_id: null,
  occurred_at: new Date(),
});

moduleIntegrationTestRunner<CartRecoveryModuleService>({
  moduleName: CART_RECOVERY_MODULE,
  resolve: `${process.cwd()}/src/modules/cart-recovery`,
  moduleOptions: {
    secret: "a secret for tests that is long enough",
    backendUrl: "http://localhost:9000",
  },
  testSuite: ({ service }) => {
    const record = async (cart: CartSnapshot, at: Date) =>
      service.recordCartActivity({ cart, at, settings: await service.getSettings() });

    const claim = (session_ids: string[] | null = null) => ({
      claim_token: randomUUID(),
      lease_seconds: 60,
      limit: 100,
      session_ids,
    });

    const complete = async (cart: CartSnapshot, order_id: string) =>
      service.completeSession({
        cart: { ...cart, completed: true },
        order_id,
        at: new Date(),
        settings: (await service.getSettings()).values,
      });

    async function switchOn(settings: SettingsChange = {}): Promise<void> {
      await service.changeSettings({
        version: null,
        change: { enabled: true, ...settings },
        terms_accepted_by: "user_1",
        now: minutes(-10_000),
        missing: () => [],
      });
    }

    /** An open session whose shopper opted in, due since a minute. */
    async function dueSession(cart: CartSnapshot): Promise<SessionRow> {
      const opened = await record(cart, minutes(-24 * 60 - 1));
      if (!opened) {
        throw new Error("no session");
      }
      return service.updateSessionChoices({
        id: opened.id,
        email: cart.email,
        choices: { consent: { answer: "opt_in", text_version: "v1", at: minutes(-24 * 60) } },
      });
    }

    async function expire(cart: CartSnapshot) {
      const due = claim();
      const sessions = await service.claimDueSessions(due);
      return service.expireSessions({
        claim_token: due.claim_token,
        sessions: sessions.map((session) => ({
          session,
          cart: { ...cart, ...factsOf(cart) },
        })),
        settings: await service.getSettings(),
        now: new Date(),
      });
    }

    /**
     * A mail that is claimed and decided, right before its body is sent.
     * @param meanwhile happens after the cart was read and before it is decided
     */
    async function claimedMail(
      cart: CartSnapshot,
      settings: SettingsChange = {},
      meanwhile: () => Promise<unknown> = () => Promise.resolve(),
    ) {
      await switchOn(settings);
      const session = await dueSession(cart);
      await expire(cart);
      const due = claim();
      const [email] = await service.claimDueEmails(due);
      const [expired] = await service.listCheckoutSessions({ id: session.id });
      if (!email || !expired) {
        throw new Error("nothing was claimed");
      }
      await meanwhile();
      const [decided] = await service.decideEmails({
        claim_token: due.claim_token,
        emails: [{ email, cart: factsOf(cart) }],
        settings: await service.getSettings(),
        now: new Date(),
      });
      return { session: expired, email, decided, claim_token: due.claim_token };
    }

    describe("when the application prepares to shut down", () => {
      it("closes the connections to the mail server, and hands over no further mail", async () => {
        const inbox = await startSmtpInbox();
        const options = { url: inbox.url, from: "Shop <shop@shop.internal>", channels: ["email"] };
        const provider = new SmtpNotificationService({}, options);
        const notification = {
          to: "ada@shop.internal",
          channel: "email",
          template: "",
          content: { subject: "Hi", text: "Hi" },
        };
        try {
          await provider.send(notification);
          await service.__hooks.onApplicationPrepareShutdown();
          await expect(provider.send(notification)).rejects.toThrow("The mail was not sent");
          expect(inbox.mails).toHaveLength(1);
        } finally {
          await inbox.close();
        }
      });
    });

    describe("recordCartActivity", () => {
      it("opens one session, however many events come at once", async () => {
        const cart = cartOf("cart_burst");
        const at = minutes(-1);
        await Promise.all(Array.from({ length: 20 }, () => record(cart, at)));
        const sessions = await service.listCheckoutSessions({ cart_id: "cart_burst" });
        expect(sessions).toMatchObject([{ status: "open", email: cart.email, last_activity_at: at }]);
      });

      it("leads to the same end in any order of events", async () => {
        const last = minutes(-10);
        const times = [minutes(-30), last, minutes(-20), last];
        for (const [index, order] of [
          [0, 1, 2, 3],
          [3, 2, 1, 0],
          [1, 3, 0, 2],
        ].entries()) {
          const cart = cartOf(`cart_order_${index}`);
          for (const position of order) {
            await record(cart, present(times[position]));
          }
          const [session] = await service.listCheckoutSessions({ cart_id: cart.cart_id });
          expect(session?.last_activity_at).toEqual(last);
        }
      });

      it("loses no word of those that come at once, and none of the order that comes between", async () => {
        const cart = cartOf("cart_rush");
        await record(cart, minutes(-60));
        const rush = Array.from({ length: 20 }, (_, i) => record(cart, minutes(-20 + ((i * 7) % 20))));
        await Promise.all(rush);
        const [busy] = await service.listCheckoutSessions({ cart_id: cart.cart_id });
        expect(busy?.last_activity_at.getTime()).toBeGreaterThan(minutes(-2).getTime());

        const late = Array.from({ length: 20 }, () => record(cart, new Date()));
        await Promise.all([...late.slice(0, 10), complete(cart, "order_rush"), ...late.slice(10)]);
        const sessions = await service.listCheckoutSessions({ cart_id: cart.cart_id });
        expect(sessions).toMatchObject([{ status: "completed", order_id: "order_rush" }]);
      });

      it("subscribes an address that becomes known after the opt-in, once", async () => {
        const anonymous = cartOf("cart_late_email", { email: null });
        const session = await record(anonymous, minutes(-5));
        await service.updateSessionChoices({
          id: present(session).id,
          email: null,
          choices: { consent: { answer: "opt_in", text_version: "v1", at: minutes(-4) } },
        });
        expect(await service.listConsentRecords({})).toHaveLength(0);

        const known = cartOf("cart_late_email", { email: " Ada@Shop.internal" });
        await record(known, minutes(-3));
        await record(known, minutes(-2));
        expect(await service.listConsentRecords({})).toMatchObject([
          { email: "ada@shop.internal", action: "opt_in", source: "checkout", text_version: "v1" },
        ]);
        expect(await service.listMarketingSubscriptions({})).toMatchObject([
          { email: "ada@shop.internal", status: "subscribed", cart_recovery_status: "subscribed" },
        ]);
      });
    });

    describe("completeSession", () => {
      it("is the same whether the order's event comes first, late or twice", async () => {
        const cart = cartOf("cart_done");
        await complete(cart, "order_1");
        await record({ ...cart, completed: true }, new Date());
        await complete(cart, "order_1");
        expect(await service.listCheckoutSessions({ cart_id: "cart_done" })).toMatchObject([
          { status: "completed", order_id: "order_1", recovered: false },
        ]);
      });

      it("never leaves an open session beside the completed one", async () => {
        const carts = Array.from({ length: 25 }, (_, i) => cartOf(`cart_race_${i}`));
        await Promise.all(carts.flatMap((cart, i) => [record(cart, new Date()), complete(cart, `order_race_${i}`)]));
        expect(await service.listCheckoutSessions({ status: "open" })).toHaveLength(0);
        expect(await service.listCheckoutSessions({ status: "completed" })).toHaveLength(25);
      });

      it("cancels the mail that was scheduled for an expired session", async () => {
        await switchOn();
        const cart = cartOf("cart_bought_late");
        await dueSession(cart);
        await expire(cart);
        await complete(cart, "order_2");
        expect(await service.listRecoveryEmails({})).toMatchObject([{ status: "canceled" }]);
      });
    });

    describe("expireSessions", () => {
      it("expires, decides and schedules in one go", async () => {
        await switchOn();
        const cart = cartOf("cart_left");
        const session = await dueSession(cart);
        const [decided] = await expire(cart);
        expect(decided?.decision).toMatchObject({ outcome: "send", reasons: [] });
        const [expired] = await service.listCheckoutSessions({ id: session.id });
        expect(expired).toMatchObject({
          status: "expired",
          expired_at: session.expires_at,
          last_decision: { outcome: "send", reasons: [], step: 0 },
        });
        expect(await service.listRecoveryDecisions({})).toHaveLength(1);
        expect(await service.listRecoveryEmails({})).toMatchObject([
          { checkout_session_id: session.id, step: 0, status: "scheduled", attempts: 0 },
        ]);
      });

      it("gives each due session to one of many sweeps", async () => {
        for (let i = 0; i < 40; i++) {
          await record(cartOf(`cart_many_${i}`), minutes(-25 * 60));
        }
        const claims = await Promise.all(
          Array.from({ length: 8 }, () => service.claimDueSessions({ ...claim(), limit: 10 })),
        );
        const ids = claims.flat().map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const rest = await service.claimDueSessions(claim());
        expect(ids.length + rest.length).toBe(40);
      });

      it("leaves alone what came alive after it was claimed", async () => {
        const cart = cartOf("cart_alive");
        await record(cart, minutes(-25 * 60));
        const due = claim();
        const [session] = await service.claimDueSessions(due);
        await record(cart, new Date());
        const decided = await service.expireSessions({
          claim_token: due.claim_token,
          sessions: [{ session: present(session), cart: null }],
          settings: await service.getSettings(),
          now: new Date(),
        });
        expect(decided).toEqual([]);
        expect(await service.listCheckoutSessions({})).toMatchObject([{ status: "open", claim_token: null }]);
      });

      it("refuses the write of a sweep whose claim was taken over", async () => {
        await record(cartOf("cart_fenced"), minutes(-25 * 60));
        const [session] = await service.claimDueSessions(claim());
        const decided = await service.expireSessions({
          claim_token: "somebody else's",
          sessions: [{ session: present(session), cart: null }],
          settings: await service.getSettings(),
          now: new Date(),
        });
        expect(decided).toEqual([]);
      });
    });

    describe("beginSending", () => {
      it("commits sending once, for the holder of the claim", async () => {
        const { email, claim_token, decided } = await claimedMail(cartOf("cart_begin"));
        expect(decided?.decision.outcome).toBe("send");
        const ids = [email.id];
        expect(await service.beginSending({ claim_token: "stranger", ids, lease_seconds: 60 })).toEqual(new Set());
        expect(await service.beginSending({ claim_token, ids, lease_seconds: 60 })).toEqual(new Set(ids));
        expect(await service.beginSending({ claim_token, ids, lease_seconds: 60 })).toEqual(new Set());
        expect(await service.listRecoveryEmails({})).toMatchObject([{ status: "sending", attempts: 1 }]);
      });

      it.each<[string, (mail: { session: SessionRow; cart: CartSnapshot }) => Promise<unknown>]>([
        ["an unsubscribe", ({ session }) => service.recordConsentAct(unsubscribed(present(session.email_key)))],
        [
          "an erasure",
          ({ session }) => service.eraseAddress({ email: present(session.email_key), actor: null, at: new Date() }),
        ],
        ["an order", ({ cart }) => complete(cart, "order_3")],
        ["a new session of the cart", ({ cart }) => record(cart, new Date())],
        [
          "the shopper's return through the link",
          async ({ session }) =>
            service.openRestoredSession({
              source_id: session.id,
              closed: null,
              cart: cartOf("cart_restored", { email: null }),
              changes: [],
              at: new Date(),
              settings: await service.getSettings(),
            }),
        ],
        [
          "a restored session of whatever origin",
          ({ session }) =>
            service.createCheckoutSessions([
              {
                cart_id: "cart_imported",
                currency_code: "usd",
                recovered_from: session.id,
                opened_at: new Date(),
                last_activity_at: new Date(),
                expires_at: minutes(60),
              },
            ]),
        ],
        [
          "a mail of another step",
          ({ session }) =>
            service.createRecoveryEmails([
              {
                checkout_session_id: session.id,
                step: 1,
                status: "sent",
                scheduled_at: new Date(),
                sent_at: new Date(),
              },
            ]),
        ],
        ["another cart of the shopper", ({ cart }) => record({ ...cart, cart_id: "cart_other" }, new Date())],
      ])("is refused when %s was committed after the decision", async (_, happen) => {
        const cart = cartOf("cart_withdrawn");
        const { session, email, claim_token } = await claimedMail(cart);
        await happen({ session, cart });
        expect(await service.beginSending({ claim_token, ids: [email.id], lease_seconds: 60 })).toEqual(new Set());
      });

      it("is refused when the cart was emptied after it was read and before the decision, which saw it full", async () => {
        const cart = cartOf("cart_emptied");
        const emptied = () => record({ ...cart, has_items: false }, new Date());
        const { email, claim_token, decided } = await claimedMail(cart, {}, emptied);
        expect(decided?.decision.outcome).toBe("send");
        expect(await service.beginSending({ claim_token, ids: [email.id], lease_seconds: 60 })).toEqual(new Set());
      });
    });

    describe("unsubscribing while the mail is being claimed", () => {
      const INTERLEAVINGS = 500;

      it(`never lets it be sent where the unsubscribe committed first, in ${INTERLEAVINGS} interleavings`, async () => {
        await switchOn();
        const settings = await service.getSettings();
        const seen = { unsubscribed_first: 0, permitted: 0, both: 0 };
        // How long it took lately until sending was asked for: unsubscribing falls before and after that, however fast the machine is.
        let way_ms = 12;
        for (let i = 0; i < INTERLEAVINGS; i++) {
          const cart = cartOf(`cart_race_${i}`);
          const { id } = await dueSession(cart);
          await expire(cart);

          let withdrawn_at = Number.POSITIVE_INFINITY;
          const unsubscribe = async () => {
            await pause(Math.random() * 2 * way_ms);
            await service.recordConsentAct(unsubscribed(present(cart.email)));
            withdrawn_at = performance.now();
          };
          let asked_at = Number.POSITIVE_INFINITY;
          const send = async () => {
            const due = claim([id]);
            const emails = await service.claimDueEmails(due);
            const decided = await service.decideEmails({
              claim_token: due.claim_token,
              emails: emails.map((email) => ({ email, cart: factsOf(cart) })),
              settings,
              now: new Date(),
            });
            const ids = decided.flatMap(({ email, decision }) => (decision.outcome === "send" ? email.id : []));
            asked_at = performance.now();
            return service.beginSending({ claim_token: due.claim_token, ids, lease_seconds: 60 });
          };
          const started_at = performance.now();
          const [permitted] = await Promise.all([send(), unsubscribe()]);
          way_ms = 0.8 * way_ms + 0.2 * (asked_at - started_at);
          const first = withdrawn_at < asked_at;
          seen.unsubscribed_first += Number(first);
          seen.permitted += permitted.size;
          seen.both += first ? permitted.size : 0;
        }
        expect(seen.both).toBe(0);
        // Both orders must have come about, or nothing was raced.
        expect(seen.unsubscribed_first).toBeGreaterThan(INTERLEAVINGS / 50);
        expect(seen.permitted).toBeGreaterThan(INTERLEAVINGS / 50);
      }, 180_000);
    });

    describe("while sending is paused", () => {
      it("spends a probe on a mail that is due, and on nothing else", async () => {
        await service.reportSending({ kind: "sender_fault", reason: "535 no" });
        const probeIsDue = () => service.updateRecoveryDeliveryStates({ id: "rdst_default", probe_at: minutes(-1) });
        expect(await service.takeSendingPermission({ session_ids: null })).toBe("wait");
        await probeIsDue();
        expect(await service.takeSendingPermission({ session_ids: null })).toBe("wait");

        await switchOn();
        const { id } = await dueSession(cartOf("cart_probe"));
        await expire(cartOf("cart_probe"));
        expect(await service.takeSendingPermission({ session_ids: ["another"] })).toBe("wait");
        expect(await service.takeSendingPermission({ session_ids: [id] })).toBe("probe");
        expect(await service.takeSendingPermission({ session_ids: [id] })).toBe("wait");
      });
    });

    describe("markLostEmails", () => {
      it("makes a mail whose sender died unknown, and never due again", async () => {
        const { email, claim_token } = await claimedMail(cartOf("cart_crash"));
        await service.beginSending({ claim_token, ids: [email.id], lease_seconds: 60 });
        expect(await service.markLostEmails()).toBe(0);
        await service.updateRecoveryEmails({ id: email.id, claimed_until: minutes(-1) });
        expect(await service.markLostEmails()).toBe(1);
        expect(await service.listRecoveryEmails({})).toMatchObject([{ status: "unknown", claim_token: null }]);
        expect(await service.claimDueEmails(claim())).toEqual([]);
      });
    });

    describe("in a sequence", () => {
      const TWO_STEPS = {
        sequence: [
          { delay_minutes: 0, template: null, promotion: null },
          { delay_minutes: 1440, template: null, promotion: null },
        ],
      };

      /** Two mails of one session: the first unknown, the second waiting. */
      async function unknownMail() {
        const cart = cartOf("cart_steps");
        const { email, claim_token } = await claimedMail(cart, TWO_STEPS);
        await service.beginSending({ claim_token, ids: [email.id], lease_seconds: 60 });
        await service.updateRecoveryEmails({ id: email.id, claimed_until: minutes(-1) });
        await service.markLostEmails();
        const [, next] = await service.listRecoveryEmails({}, { order: { step: "ASC" } });
        return { cart, first: email, next: present(next) };
      }

      async function decideDue(cart: CartSnapshot) {
        const due = claim();
        const emails = await service.claimDueEmails(due);
        return service.decideEmails({
          claim_token: due.claim_token,
          emails: emails.map((email) => ({ email, cart: factsOf(cart) })),
          settings: await service.getSettings(),
          now: new Date(),
        });
      }

      it("has one mail at a time, and the next once the first has ended, whatever became of it", async () => {
        const { first, next } = await unknownMail();
        expect(next).toMatchObject({ step: 1, status: "scheduled", scheduled_at: next.next_attempt_at });
        const [session] = await service.listCheckoutSessions({ id: first.checkout_session_id });
        expect(next.scheduled_at.getTime() - present(session).expires_at.getTime()).toBe(24 * 3_600_000);
      });

      it("ends with the erasure of its address, and says so", async () => {
        const { first, next } = await unknownMail();
        await service.eraseAddress({ email: present(next.to), actor: null, at: new Date() });
        const mails = await service.listRecoveryEmails({}, { order: { step: "ASC" } });
        expect(mails.map(({ status, to }) => [status, to])).toEqual([
          ["unknown", null],
          ["canceled", null],
        ]);
        const [decision] = await service.listRecoveryDecisions(
          { checkout_session_id: first.checkout_session_id },
          { order: { decided_at: "DESC" } },
        );
        expect(decision).toMatchObject({ step: 1, outcome: "skip", reasons: ["suppressed"], next_at: null });
      });

      it("has no next mail when the order came first", async () => {
        const cart = cartOf("cart_no_more");
        const { email, claim_token } = await claimedMail(cart, TWO_STEPS);
        await service.beginSending({ claim_token, ids: [email.id], lease_seconds: 60 });
        await complete(cart, "order_5");
        await service.settleEmails({
          claim_token,
          sequence: TWO_STEPS.sequence,
          emails: [
            {
              id: email.id,
              status: "sent",
              message_id: "<1@shop.internal>",
              error: null,
              count_attempt: false,
              next_attempt_at: null,
            },
          ],
        });
        expect(await service.listRecoveryEmails({})).toMatchObject([{ step: 0, status: "sent" }]);
      });

      it("never decides two mails of a session together: an earlier one that is tried again waits, and is then past", async () => {
        const { cart, first, next } = await unknownMail();
        await service.resolveUnknownEmail({ id: first.id, as: "retry" });
        await service.updateRecoveryEmails({ id: next.id, next_attempt_at: minutes(-1), scheduled_at: minutes(-1) });
        const decided = await decideDue(cart);
        expect(decided.map(({ email, decision }) => [email.id, decision.outcome])).toEqual([[next.id, "send"]]);
        const waiting = await service.listRecoveryEmails({ id: first.id });
        expect(waiting).toMatchObject([{ step: 0, status: "scheduled", claim_token: null }]);
        expect(present(waiting[0]?.next_attempt_at).getTime()).toBeGreaterThan(Date.now());

        await service.updateRecoveryEmails({ id: next.id, status: "sent", sent_at: minutes(-60 * 30) });
        await service.updateRecoveryEmails({ id: first.id, next_attempt_at: minutes(-1) });
        const [past] = await decideDue(cart);
        expect(past?.decision).toMatchObject({ outcome: "skip", reasons: ["sequence_done"], step: 0 });
      });
    });

    describe("judgeDue", () => {
      it("decides as the sweep would, and writes nothing", async () => {
        const cart = cartOf("cart_dry");
        await switchOn();
        const session = await dueSession(cart);
        const [judged] = await service.judgeDue({
          items: [{ session, cart: { ...cart, ...factsOf(cart) }, email: null }],
          settings: await service.getSettings(),
          now: new Date(),
        });
        expect(judged?.decision).toMatchObject({ outcome: "send" });
        expect(await service.listRecoveryDecisions({})).toEqual([]);
        expect(await service.listCheckoutSessions({ id: session.id })).toMatchObject([{ status: "open" }]);
      });
    });

    describe("the mail that asks for a confirmation", () => {
      const EMAIL = "ada@shop.internal";
      const LEASE = { lease_seconds: 60 };

      async function begunConfirmation() {
        await service.recordConsentAct({
          email: EMAIL,
          topic: null,
          action: "opt_in",
          source: "checkout",
          pending: true,
          text_version: null,
          locale: null,
          actor: null,
          checkout_session_id: null,
          occurred_at: new Date(),
        });
        const { id, attempts } = present(await service.beginConfirmation(LEASE));
        return { id, attempts, lease_seconds: 60 };
      }

      it("is due once it is asked for, and not while it is being sent", async () => {
        const isDue = () => service.hasDueConfirmation({ max_age_hours: 72 });
        expect(await isDue()).toBe(false);
        const { id } = await begunConfirmation();
        expect(await isDue()).toBe(false);
        await service.updateConfirmationEmails({ id, status: "scheduled", next_attempt_at: minutes(-1) });
        expect(await isDue()).toBe(true);
        expect(await service.hasDueConfirmation({ max_age_hours: 0 })).toBe(false);
        expect(await service.listConfirmationEmails({})).toMatchObject([{ status: "skipped" }]);
      });

      it("may leave when nothing happened since it was taken", async () => {
        expect(await service.permitConfirmation(await begunConfirmation())).toBe(true);
      });

      it.each<[string, (id: string) => Promise<unknown>]>([
        ["its address was erased", () => service.eraseAddress({ email: EMAIL, actor: null, at: new Date() })],
        [
          "its address unsubscribed",
          () =>
            service.changePreferences({
              email: EMAIL,
              wanted: { cart_recovery: "unsubscribed", promotions: "unsubscribed" },
              source: "admin",
              actor: null,
              at: new Date(),
            }),
        ],
        [
          "its lease ran out while it waited for its turn",
          async (id) => {
            await service.updateConfirmationEmails({ id, claimed_until: minutes(-1) });
            await service.markLostConfirmations();
          },
        ],
      ])("does not leave when %s", async (_, happen) => {
        const begun = await begunConfirmation();
        await happen(begun.id);
        expect(await service.permitConfirmation(begun)).toBe(false);
      });
    });

    describe("openRestoredSession", () => {
      it("lets one of two simultaneous restores win", async () => {
        const source = await dueSession(cartOf("cart_source"));
        const settings = await service.getSettings();
        const restore = (cart_id: string) =>
          service.openRestoredSession({
            source_id: source.id,
            closed: null,
            cart: cartOf(cart_id, { email: null }),
            changes: [],
            at: new Date(),
            settings,
          });
        const results = await Promise.all([restore("cart_copy_1"), restore("cart_copy_2")]);
        expect(results.filter((session) => session === null)).toHaveLength(1);
        const [restored, ...others] = await service.listCheckoutSessions({ recovered_from: source.id });
        expect(others).toEqual([]);

        await complete(cartOf(present(restored).cart_id), "order_4");
        expect(await service.listCheckoutSessions({ recovered: true })).toHaveLength(2);
      });
    });
  },
});
