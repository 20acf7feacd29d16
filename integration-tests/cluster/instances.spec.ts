import { setTimeout as pause } from "node:timers/promises";
import { jsonClient } from "../support/http-client";
import { present } from "../support/present";
import { createShopper } from "../support/shopper";
import { storeSuite } from "../support/store-suite";
import { waitFor } from "../support/wait-for";
import { countingServer } from "./counting-server";
import { cartRecovery, countEmails, database, seedDueSessions, switchedOnLongAgo } from "./due-sessions";
import { measured } from "./fault-table";
import { type MedusaInstance, startMedusaInstance } from "./medusa-instance";
import { startRedisServer } from "./redis-server";
import type { ProcessEnv } from "./told-process";

const EVERY_SECOND = "* * * * * *";
const NEVER = "0 0 1 1 *";
const DUE = 300;

storeSuite("instances with their own schedulers", (store) => {
  let instances: MedusaInstance[] = [];

  afterEach(async () => {
    await Promise.all(instances.splice(0).map((instance) => instance.kill()));
  });

  // Goes when those who speak with it have gone.
  const server = countingServer();

  async function boot(...environments: ProcessEnv[]): Promise<MedusaInstance[]> {
    const common = { DATABASE_URL: store.databaseUrl, SMTP_URL: server().url };
    const booted = await Promise.all(
      environments.map((env) => startMedusaInstance({ ...common, CART_RECOVERY_SWEEP_SCHEDULE: EVERY_SECOND, ...env })),
    );
    instances = [...instances, ...booted];
    return booted;
  }

  const allSent = async (count: number) => {
    try {
      await waitFor("all mails to be sent", async () => (await countEmails(store)).sent === count, {
        timeout_ms: 120_000,
      });
    } catch (cause) {
      // Which of the two it is that stands still: whoever sweeps, or a mail.
      const { last_sweep_at, paused_since, reason } = await cartRecovery(store).getDeliveryState();
      const state = { emails: await countEmails(store), now: new Date(), last_sweep_at, paused_since, reason };
      throw new Error(`Not all of ${count} mails were sent: ${JSON.stringify(state)}`, { cause });
    }
  };

  /** Lets everybody who sweeps by the clock have two more chances to send something again. */
  async function twoMoreSweeps(): Promise<void> {
    for (let sweep = 0; sweep < 2; sweep++) {
      const { last_sweep_at: before } = await cartRecovery(store).getDeliveryState();
      await waitFor("another sweep", async () => {
        const { last_sweep_at } = await cartRecovery(store).getDeliveryState();
        return present(last_sweep_at) > present(before);
      });
    }
  }

  it("that all fire the same tick make one row and one body for each session", async () => {
    await boot({}, {}, {});
    await switchedOnLongAgo(store);
    await seedDueSessions(store, DUE);
    await allSent(DUE);
    await twoMoreSweeps();
    expect(server().mails).toHaveLength(DUE);
    expect(server().duplicates()).toEqual([]);
    const rows = await cartRecovery(store).listRecoveryEmails({}, { select: ["checkout_session_id"], take: 2 * DUE });
    expect(new Set(rows.map(({ checkout_session_id }) => checkout_session_id)).size).toBe(DUE);
    expect(rows).toHaveLength(DUE);
    measured("same_tick", `3 instances, a tick a second: ${DUE} rows, ${DUE} bodies`);
  }, 600_000);

  it("one of which is told to end, finish their conversations and release the rest", async () => {
    await switchedOnLongAgo(store);
    await seedDueSessions(store, DUE);
    // Each answer takes a while, so that the signal comes in the middle of conversations.
    server().script = (step) => (step === "BODY" ? pause(400).then(() => "250 2.0.0 Ok") : undefined);
    const [instance] = await boot({});
    await server().until("BODY", { times: 12, timeout_ms: 60_000 });
    const { after_ms, code } = await present(instance).terminate();
    expect(code).toBe(0);
    expect(after_ms).toBeLessThan(30_000);

    const { sent = 0, scheduled = 0, ...others } = await countEmails(store);
    expect(others).toEqual({});
    expect(sent).toBe(server().mails.length);
    expect(sent).toBe(server().mails.filter(({ accepted }) => accepted).length);
    const claimed = await cartRecovery(store).listRecoveryEmails({ claim_token: { $ne: null } }, { take: 1 });
    expect(claimed).toEqual([]);
    const attempted = await cartRecovery(store).listRecoveryEmails({ status: "scheduled", attempts: { $gt: 0 } });
    expect(attempted).toEqual([]);

    server().script = () => undefined;
    await boot({});
    await allSent(DUE);
    expect(server().duplicates()).toEqual([]);
    measured(
      "graceful_stop",
      `ended after ${after_ms} ms: ${sent} sent, ${scheduled} released at once, 0 unknown, 0 duplicates`,
    );
  }, 600_000);

  it("that end under a silent mail server, do so within 30 seconds, and say what they don't know", async () => {
    await switchedOnLongAgo(store);
    await seedDueSessions(store, 8);
    let answered = 0;
    server().script = (step) => (step === "BODY" && ++answered > 1 ? new Promise(() => undefined) : undefined);
    const [instance] = await boot({});
    await server().until("BODY", { times: 6, timeout_ms: 60_000 });
    const { after_ms } = await present(instance).terminate();
    expect(after_ms).toBeLessThan(30_000);
    expect(await countEmails(store)).toEqual({ sent: 1, unknown: 5, scheduled: 2 });
    measured("graceful_stop", `with a silent mail server after ${after_ms} ms: 5 unknown, 2 released`);
  }, 600_000);

  it("share Redis, in server and worker mode: events reach the workers, and one sweeps", async () => {
    const redis = await startRedisServer();
    try {
      const shared = { REDIS_URL: redis.url };
      const [front] = await boot(
        { ...shared, MEDUSA_WORKER_MODE: "server", CART_RECOVERY_SWEEP_SCHEDULE: NEVER },
        { ...shared, MEDUSA_WORKER_MODE: "worker" },
        { ...shared, MEDUSA_WORKER_MODE: "worker" },
      );
      await switchedOnLongAgo(store);
      const shop = jsonClient(present(front).url, { "x-publishable-api-key": store.seeded.publishableKey });
      const shopper = createShopper(shop, store.seeded);

      const bought = await shopper.fillCart();
      const order_id = await shopper.buy(bought.id, "buyer@shop.internal");
      await waitFor("a worker to complete the session of the order", async () => {
        const { checkout_sessions } = await store.merchant.find({ order_id });
        return checkout_sessions[0]?.status === "completed";
      });

      await seedDueSessions(store, DUE);
      await allSent(DUE);
      await twoMoreSweeps();
      expect(server().mails).toHaveLength(DUE);
      expect(server().duplicates()).toEqual([]);
      const { rows } = await database(store.container).raw(
        "SELECT count(*)::int AS count FROM checkout_session WHERE status = 'completed'",
      );
      expect(rows).toEqual([{ count: 1 }]);
      measured("redis", `1 server, 2 workers: ${DUE} bodies, 0 duplicates; the order's event reached a worker`);
    } finally {
      await Promise.all(instances.splice(0).map((instance) => instance.kill()));
      await redis.stop();
    }
  }, 600_000);
});
