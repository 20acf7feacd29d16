import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import type { CartRecoveryModuleService } from "../../src/modules/cart-recovery/service";
import { statementsRead } from "../support/count-queries";
import { explain } from "../support/plan-of";

const SESSIONS = 200_000;

/**
 * One session a minute in two currencies: some are tests, each fourth is mailed, some of these come back and buy. Of others the
 * first mail failed and the second left, or, every third day, the first turned out to have left after the second.
 */
const SEED = `
  INSERT INTO checkout_session
    (id, cart_id, currency_code, status, livemode, opened_at, last_activity_at, expires_at, expired_at, holdout_group, converted_at,
     last_decision)
  SELECT 'cs_' || i, 'cart_' || i, CASE WHEN i % 5 = 0 THEN 'eur' ELSE 'usd' END, 'expired', i % 10 <> 3, at, at, at, at,
    CASE WHEN i % 8 = 0 THEN 'mailed' WHEN i % 8 = 1 THEN 'held_out' END, CASE WHEN i % 16 = 0 THEN at END,
    jsonb_build_object('inputs', repeat('as long as they are ', 20))
  FROM (SELECT i, timestamptz '2026-01-01 00:00:00Z' + i * interval '1 minute' AS at FROM generate_series(1, ${SESSIONS}) AS i) AS s;
  INSERT INTO recovery_email (id, checkout_session_id, step, status, scheduled_at, sent_at)
  SELECT 'remail_' || id || step, id, step, 'sent', expired_at, expired_at + step * interval '1 day'
  FROM checkout_session, generate_series(0, 1) AS step WHERE substr(id, 4)::int % 4 = 0;
  INSERT INTO recovery_email (id, checkout_session_id, step, status, scheduled_at, sent_at)
  SELECT 'remail_' || id || step, id, step, CASE WHEN step = 0 AND i % 64 = 2 THEN 'failed' ELSE 'sent' END,
    expired_at, expired_at + (2 - step) * interval '1 day'
  FROM (SELECT id, expired_at, substr(id, 4)::int AS i FROM checkout_session) AS lost, generate_series(0, 1) AS step
  WHERE i % 64 = 2 OR i % 64 = 6 AND i / 1440 % 3 = 2;
  INSERT INTO recovery_visit (id, checkout_session_id, visited_at, restored_at)
  SELECT 'rvis_' || id, id, expired_at, CASE WHEN substr(id, 4)::int % 16 = 0 THEN expired_at END
  FROM checkout_session WHERE substr(id, 4)::int % 8 = 0;
  INSERT INTO checkout_session
    (id, cart_id, order_id, currency_code, status, livemode, opened_at, last_activity_at, expires_at, completed_at,
     recovered, recovered_from, order_revenue, order_canceled_at)
  SELECT 'cs_r' || id, 'cart_r' || id, 'order_' || id, currency_code, 'completed', livemode, at, at, at, at, true, id, 10.10,
    CASE WHEN substr(id, 4)::int % 64 = 0 THEN at END
  FROM (SELECT *, expired_at AS at FROM checkout_session) AS lost WHERE substr(id, 4)::int % 32 = 0;`;

const DAY = {
  currency_code: "usd",
  from: new Date("2026-02-10T00:00:00Z"),
  to: new Date("2026-02-10T23:59:59.999Z"),
};

/** How many of the sessions that expired on that day, or so many days before, a condition holds for. */
function numbers(condition: (i: number) => boolean, daysBefore = 0): number {
  const first = (DAY.from.getTime() - Date.parse("2026-01-01T00:00:00Z")) / 60_000 - daysBefore * 1440;
  return Array.from({ length: 1440 }, (_, index) => first + index).filter(
    (i) => i % 5 !== 0 && i % 10 !== 3 && condition(i),
  ).length;
}

moduleIntegrationTestRunner<CartRecoveryModuleService>({
  moduleName: CART_RECOVERY_MODULE,
  resolve: `${process.cwd()}/src/modules/cart-recovery`,
  moduleOptions: { secret: "a secret for tests that is long enough", backendUrl: "http://localhost:9000" },
  testSuite: ({ service, MikroOrmWrapper }) => {
    describe("statistics of many sessions", () => {
      it("are exact, in two statements that read only what is in the period", async () => {
        const database = MikroOrmWrapper.forkManager().getKnex();
        await database.raw(SEED);
        // So that all of it is on disk, and VACUUM can mark the pages that an index answers for.
        await database.raw("CHECKPOINT");
        await database.raw("VACUUM (ANALYZE) checkout_session, recovery_email, recovery_visit");
        const { counted, groups } = await service.readStatistics(DAY);
        const recovered = numbers((i) => i % 32 === 0 && i % 64 !== 0);
        expect(counted).toEqual([
          {
            date: "2026-02-10",
            expired: numbers(() => true),
            mailed:
              numbers((i) => i % 4 === 0) +
              numbers((i) => i % 64 === 2, 1) +
              numbers((i) => i % 64 === 6 && Math.floor(i / 1440) % 3 === 2, 2),
            visited: numbers((i) => i % 8 === 0),
            restored: numbers((i) => i % 16 === 0),
            recovered,
            recovered_revenue: Number((recovered * 10.1).toFixed(2)),
          },
        ]);
        expect(groups).toEqual({
          mailed: { trials: numbers((i) => i % 8 === 0), successes: numbers((i) => i % 16 === 0) },
          held_out: { trials: numbers((i) => i % 8 === 1), successes: 0 },
        });

        const ofDay = await statementsRead(() => service.readStatistics(DAY));
        const ofYear = await statementsRead(() =>
          service.readStatistics({ ...DAY, from: new Date("2026-01-01"), to: new Date("2026-12-31T23:59:59.999Z") }),
        );
        expect(ofDay).toHaveLength(2);
        expect(ofYear).toHaveLength(2);
        for (const statement of ofDay) {
          const plan = await explain(database, statement);
          expect(plan).toContain("Index");
          // Mails are few enough here for the planner to read them all.
          expect(plan).not.toMatch(/Seq Scan on (checkout_session|recovery_visit)/);
        }
        for (const statement of ofYear) {
          expect(await explain(database, statement)).not.toContain("Seq Scan on checkout_session");
        }
      });
    });
  },
});
