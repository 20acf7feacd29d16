/** @jest-environment ./integration-tests/cluster/own-database.ts */
import { setTimeout as pause } from "node:timers/promises";
import { present } from "../support/present";
import { storeSuite } from "../support/store-suite";
import { waitFor } from "../support/wait-for";
import { countingServer } from "./counting-server";
import { countEmails, database, endLeases, passHours, seedDueSessions, switchedOnLongAgo } from "./due-sessions";
import { measured } from "./fault-table";
import { startSweepingProcess } from "./medusa-process";

const DUE = 1200;
const CRASHES = 3;
const BETWEEN_CRASHES = 250;
const POOL = 4;
const SHOPPERS = 10;

storeSuite(
  "a database that fails",
  (store) => {
    const server = countingServer();

    const env = () => ({ DATABASE_URL: store.databaseUrl, SMTP_URL: server().url });

    /** When one of its processes dies, PostgreSQL ends all others, recovers from its log, and starts anew. */
    async function crashPostgres(): Promise<void> {
      const { rows } = await database(store.container).raw(
        "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() LIMIT 1",
      );
      process.kill(Number(present(rows[0]).pid), "SIGKILL");
      await waitFor("PostgreSQL to come back", () =>
        database(store.container)
          .raw("SELECT 1")
          .then(
            () => true,
            () => false,
          ),
      );
    }

    it("in the middle of a batch: nothing is lost or sent twice", async () => {
      await switchedOnLongAgo(store);
      await seedDueSessions(store, DUE);
      const worker = startSweepingProcess(env());
      try {
        await worker.ready;
        // A crash may end the sweep, or only one write of it, which is repeated.
        let swept = worker.sweep().catch(() => null);
        for (let crash = 1; crash <= CRASHES; crash++) {
          await server().until("BODY", { times: BETWEEN_CRASHES * crash, timeout_ms: 30_000 });
          await crashPostgres();
          const ended = swept.then(() => true);
          if (await Promise.race([ended, pause(500).then(() => false)])) {
            await endLeases(store);
            swept = worker.sweep().catch(() => null);
          }
        }
        await swept;
        await endLeases(store);
        // A mail whose permission could not be written has failed an attempt, and waits for the next.
        await passHours(store, 1);
        const nothingLeft = async () => {
          const { sent, expired } = await worker.sweep();
          return sent + expired === 0;
        };
        await waitFor("the rest to be sent", nothingLeft, { timeout_ms: 120_000 });
        const { sent = 0, unknown = 0, ...others } = await countEmails(store);
        expect(others).toEqual({});
        expect(sent + unknown).toBe(DUE);
        expect(server().duplicates()).toEqual([]);
        expect(unknown).toBeLessThanOrEqual(CRASHES * 5);
        measured(
          "database_crash",
          `${CRASHES} crashes over ${DUE} mails: ${sent} sent, ${unknown} unknown, 0 lost, 0 duplicates`,
        );
      } finally {
        await worker.kill();
      }
    }, 300_000);

    /** @returns the milliseconds of the slowest of the shoppers, who all come while the pool is empty for two seconds */
    async function shopWithoutConnections(): Promise<number> {
      const db = database(store.container);
      const taken = Promise.all(Array.from({ length: POOL }, () => db.raw("SELECT pg_sleep(2)")));
      const latencies = await Promise.all(
        Array.from({ length: SHOPPERS }, async (_, i) => {
          await pause(i * 150);
          const started = Date.now();
          const cart = await store.shopper.fillCart();
          await store.shopper.setEmail(cart.id, `visitor-${i}@shop.internal`);
          return Date.now() - started;
        }),
      );
      await taken;
      return Math.max(...latencies);
    }

    it("whose connections are all taken: the sweep waits or gives up, shoppers are served, and nothing is lost", async () => {
      const due = 150;
      await switchedOnLongAgo(store);
      await seedDueSessions(store, due);
      const alone = await shopWithoutConnections();
      const sweeping = store.merchant.sweep();
      const beside = await shopWithoutConnections();
      await sweeping;
      const allSent = async () => {
        await store.merchant.sweep();
        return (await countEmails(store)).sent === due;
      };
      await waitFor("all mails to be sent", allSent, { timeout_ms: 120_000 });
      const recipients = store.inbox.mails.flatMap(({ envelope }) => envelope.to);
      expect(recipients).toHaveLength(due);
      expect(new Set(recipients).size).toBe(due);
      measured(
        "pool_exhausted",
        `pool of ${POOL}: ${due} sent once; ${2 * SHOPPERS} of ${2 * SHOPPERS} shoppers served, the slowest in ${alone} ms without a sweep, in ${beside} ms beside one`,
      );
    }, 600_000);
  },
  { DATABASE_POOL_MAX: String(POOL) },
);
