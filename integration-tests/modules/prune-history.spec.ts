import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import type { CartRecoveryModuleService } from "../../src/modules/cart-recovery/service";

const OLD = new Date("2025-01-10T23:30:00Z");
const NEXT_DAY = new Date("2025-01-11T00:30:00Z");
const YOUNG = new Date("2026-01-10T12:00:00Z");
const BOTH_DAYS = {
  currency_code: "usd",
  from: new Date("2025-01-10T00:00:00Z"),
  to: new Date("2025-01-11T23:59:59.999Z"),
};
const BEFORE = new Date("2025-06-01T00:00:00Z");

type NewSession = Parameters<CartRecoveryModuleService["createCheckoutSessions"]>[0][number];

const expired = (id: string, at: Date, change: Partial<NewSession> = {}): NewSession => ({
  id,
  cart_id: `cart_${id}`,
  email: `${id}@shop.internal`,
  email_key: `${id}@shop.internal`,
  currency_code: "usd",
  status: "expired",
  opened_at: at,
  last_activity_at: at,
  expires_at: at,
  expired_at: at,
  ...change,
});

moduleIntegrationTestRunner<CartRecoveryModuleService>({
  moduleName: CART_RECOVERY_MODULE,
  resolve: `${process.cwd()}/src/modules/cart-recovery`,
  moduleOptions: { secret: "a secret for tests that is long enough", backendUrl: "http://localhost:9000" },
  testSuite: ({ service }) => {
    const prune = (limit = 100) => service.pruneHistory({ before: BEFORE, after: null, limit });
    const mail = (id: string, status: "sent" | "failed" | "scheduled", at = OLD, step = 0) =>
      service.createRecoveryEmails({
        checkout_session_id: id,
        step,
        status,
        scheduled_at: at,
        ...(status === "sent" && { sent_at: at }),
      });
    const decide = (id: string) =>
      service.createRecoveryDecisions({
        checkout_session_id: id,
        step: 0,
        outcome: "send",
        reasons: [] as never,
        decided_at: OLD,
      });
    const ids = async () => (await service.listCheckoutSessions({}, { order: { id: "ASC" } })).map(({ id }) => id);

    describe("pruning what is past its retention", () => {
      it("deletes ended sessions with their decisions and mails, and nothing younger or open", async () => {
        await service.createCheckoutSessions([
          expired("old", OLD),
          expired("young", YOUNG),
          expired("bought_lately", OLD, { status: "completed", completed_at: YOUNG }),
          expired("open", OLD, { status: "open", expired_at: null }),
        ]);
        await mail("old", "sent");
        await mail("young", "sent", YOUNG);
        await decide("old");
        await decide("young");

        expect(await prune()).toEqual({ pruned: 1, next: null });
        expect(await ids()).toEqual(["bought_lately", "open", "young"]);
        expect(await service.listRecoveryEmails({})).toMatchObject([{ checkout_session_id: "young" }]);
        expect(await service.listRecoveryDecisions({})).toMatchObject([{ checkout_session_id: "young" }]);
      });

      it("keeps what they counted for, per day and currency, once", async () => {
        await service.createCheckoutSessions([
          expired("a", OLD, { holdout_group: "mailed", converted_at: NEXT_DAY }),
          expired("b", OLD, { holdout_group: "mailed" }),
          expired("c", OLD, { holdout_group: "held_out", converted_at: NEXT_DAY }),
          expired("euro", OLD, { currency_code: "eur", holdout_group: "held_out" }),
          expired("test", OLD, { livemode: false }),
        ]);
        await mail("a", "sent");
        await mail("a", "sent", NEXT_DAY, 1);
        await mail("b", "failed");
        await mail("test", "sent");
        const visited_at = NEXT_DAY;
        await service.createRecoveryVisits([
          { checkout_session_id: "a", visited_at, restored_at: NEXT_DAY },
          { checkout_session_id: "euro", visited_at },
          { checkout_session_id: "test", visited_at },
        ]);
        const before = await service.readStatistics(BOTH_DAYS);

        await prune();
        await prune();
        const none = { expired: 0, mailed: 0, visited: 0, restored: 0 };
        const noGroup = { mailed_group: 0, mailed_group_orders: 0, held_out_group: 0, held_out_group_orders: 0 };
        const figures = await service.listRecoveryDailyFigures({}, { order: { id: "ASC" } });
        expect(figures).toMatchObject([
          { date: "2025-01-10", currency_code: "eur", ...none, ...noGroup, expired: 1, held_out_group: 1 },
          {
            date: "2025-01-10",
            currency_code: "usd",
            ...none,
            expired: 3,
            mailed: 1,
            mailed_group: 2,
            mailed_group_orders: 1,
            held_out_group: 1,
            held_out_group_orders: 1,
          },
          { date: "2025-01-11", currency_code: "eur", ...none, ...noGroup, visited: 1 },
          { date: "2025-01-11", currency_code: "usd", ...none, ...noGroup, visited: 1, restored: 1 },
        ]);
        expect(await service.listRecoveryVisits({})).toEqual([]);
        // Pruning changes no statistics.
        expect(await service.readStatistics(BOTH_DAYS)).toEqual(before);
      });

      it("counts a mailed session on the day of its first step, though a later one left before that", async () => {
        await service.createCheckoutSessions([expired("resolved", OLD)]);
        await mail("resolved", "sent", NEXT_DAY, 0);
        await mail("resolved", "sent", OLD, 1);
        const before = await service.readStatistics(BOTH_DAYS);
        expect(before.counted.filter(({ mailed }) => mailed > 0)).toMatchObject([{ date: "2025-01-11", mailed: 1 }]);
        await prune();
        expect(await service.readStatistics(BOTH_DAYS)).toEqual(before);
      });

      it("keeps the sessions of a recovered order for its badge, without anything personal", async () => {
        await service.createCheckoutSessions([
          expired("won", OLD, { recovered: true, customer_id: "cus_1", consent_email: "won@shop.internal" }),
        ]);
        await mail("won", "sent");
        expect(await prune()).toEqual({ pruned: 0, next: null });
        expect(await service.listCheckoutSessions({})).toMatchObject([
          { id: "won", recovered: true, email: null, email_key: null, customer_id: null, consent_email: null },
        ]);
        expect(await service.listRecoveryEmails({})).toEqual([]);
        expect(await service.listRecoveryDailyFigures({})).toMatchObject([{ mailed: 1, expired: 0 }]);
      });

      it("leaves a session alone whose mail is still on its way", async () => {
        await service.createCheckoutSessions([expired("pending", OLD)]);
        await mail("pending", "scheduled");
        expect(await prune()).toEqual({ pruned: 0, next: null });
        expect(await ids()).toEqual(["pending"]);
      });

      it("deletes confirmation mails that are over, and nothing that is yet to be sent", async () => {
        const confirmation = (status: "sent" | "skipped" | "scheduled", day: string) =>
          service.createConfirmationEmails({
            marketing_subscription_id: "msub_1",
            to: "ada@shop.internal",
            status,
            requested_at: new Date(`2025-01-${day}T12:00:00Z`),
          });
        await confirmation("sent", "01");
        await confirmation("skipped", "02");
        await confirmation("scheduled", "03");
        const tomorrow = new Date(Date.now() + 86_400_000);
        expect(await service.pruneConfirmations({ before: BEFORE, limit: 100 })).toBe(0);
        expect(await service.pruneConfirmations({ before: tomorrow, limit: 1 })).toBe(1);
        expect(await service.pruneConfirmations({ before: tomorrow, limit: 100 })).toBe(1);
        expect(await service.listConfirmationEmails({})).toMatchObject([{ status: "scheduled" }]);
      });

      it("goes page by page, and gives two processes different pages", async () => {
        await service.createCheckoutSessions(Array.from({ length: 5 }, (_, i) => expired(`s${i}`, OLD)));
        const { next } = await prune(2);
        expect(next).toMatchObject({ id: "s1" });
        const rest = await Promise.all([prune(2), prune(2)]);
        expect(rest.reduce((sum, { pruned }) => sum + pruned, 0)).toBe(3);
        expect(await ids()).toEqual([]);
      });
    });
  },
});
