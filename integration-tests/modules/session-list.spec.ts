import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { listByExpiry } from "../../src/api/admin/checkout-sessions/list-by-expiry";
import { listPage } from "../../src/api/admin/checkout-sessions/list-page";
import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import type { CartRecoveryModuleService } from "../../src/modules/cart-recovery/service";
import { statementsRead } from "../support/count-queries";
import { explain } from "../support/plan-of";
import { present } from "../support/present";

const SESSIONS = 20_000;

/** Three of each two seconds; of four one is open, of ten one is a test. */
const SEED = `
  INSERT INTO checkout_session (id, cart_id, currency_code, status, livemode, opened_at, last_activity_at, expires_at)
  SELECT 'cs_' || n, 'cart_' || n, 'usd', CASE n % 4 WHEN 0 THEN 'open' WHEN 1 THEN 'completed' ELSE 'expired' END, n % 10 <> 0, at, at, at
  FROM (SELECT n, timestamptz '2026-01-01 00:00:00Z' + n / 3 * interval '2 seconds' AS at FROM generate_series(1, ${SESSIONS}) AS n) AS s`;

moduleIntegrationTestRunner<CartRecoveryModuleService>({
  moduleName: CART_RECOVERY_MODULE,
  resolve: `${process.cwd()}/src/modules/cart-recovery`,
  moduleOptions: { secret: "a secret for tests that is long enough", backendUrl: "http://localhost:9000" },
  testSuite: ({ service, MikroOrmWrapper }) => {
    describe("sessions by expiry", () => {
      beforeEach(async () => {
        const database = MikroOrmWrapper.forkManager().getKnex();
        await database.raw(SEED);
        await database.raw("ANALYZE checkout_session");
      });

      it.each([
        ["the first to expire", {}, "ASC"],
        ["the last to expire", {}, "DESC"],
        ["of tests", { livemode: false }, "DESC"],
        ["of one status", { status: "open" }, "ASC"],
        ["of two statuses", { status: ["open", "completed"] }, "ASC"],
        ["of those that a search finds", { $or: [{ id: "cs_7" }, { cart_id: { $like: "cart_1%" } }] }, "DESC"],
        ["of none", { status: [] }, "ASC"],
      ])("are each on one page, in their order: %s", async (_, filters, way) => {
        const order = { expires_at: way, id: "ASC" };
        const all = await service.listCheckoutSessions(filters, { take: 120, order });
        const pages = [];
        for (let skip = 0; skip < 100; skip += 7) {
          pages.push(await listByExpiry(service, filters, { take: 7, skip, order }));
        }
        const paged = pages.flat();
        expect(paged.map(({ expires_at }) => expires_at)).toEqual(
          all.slice(0, paged.length).map(({ expires_at }) => expires_at),
        );
        expect(paged).toHaveLength(Math.min(all.length, 105));
        expect(new Set(paged.map(({ id }) => id)).size).toBe(paged.length);
      });

      it.each([0, 900, 1_000, 9_990, 10_010, 19_500, 19_985, 20_000])(
        "are counted, and found on a page from %i on, and so are those of any other order",
        async (skip) => {
          for (const column of ["expires_at", "opened_at"]) {
            const order = { [column]: "ASC", id: "ASC" };
            const [page, count] = await listPage(service, {}, { take: 20, skip, order });
            const expected = await service.listCheckoutSessions({}, { take: 20, skip, order });
            expect(count).toBe(SESSIONS);
            expect(page).toHaveLength(Math.min(20, SESSIONS - skip));
            expect(page.map(({ expires_at }) => expires_at)).toEqual(expected.map(({ expires_at }) => expires_at));
          }
          expect(await listPage(service, { id: [] }, { take: 20, skip, order: { expires_at: "ASC" } })).toEqual([
            [],
            0,
          ]);
        },
      );

      it("are the whole rows, and no more than the page has", async () => {
        const page = { take: 20, skip: 0, order: { expires_at: "ASC", id: "ASC" } };
        const [first] = await listByExpiry(service, {}, page);
        expect(first).toEqual(await service.retrieveCheckoutSession(present(first).id));
      });

      it("are read by two indexes in their order", async () => {
        const page = { take: 20, skip: 40, order: { expires_at: "DESC", id: "ASC" } };
        const [open, ended] = await statementsRead(() => listByExpiry(service, {}, page));
        const database = MikroOrmWrapper.forkManager().getKnex();
        expect(await explain(database, present(open))).toContain("IDX_checkout_session_due");
        expect(await explain(database, present(ended))).toContain("IDX_checkout_session_ended");
      });
    });
  },
});
