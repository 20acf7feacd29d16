// One, two and four worker processes on the same due sessions, with Medusa's Redis modules: nothing twice, and hardly dearer.
import { startRedisServer } from "../integration-tests/cluster/redis-server";
import type { Scenario } from "./support/scenario";
import { SILENT_ENV, startWorker } from "./support/start-worker";
import { openStoreDatabase } from "./support/store-database";
import { atMost, exactly } from "./support/targets";

const DUE = 50_000;
const WORKERS = [1, 2, 4];

/** At most so many times the processor time of a mail with one worker. */
const MAX_COST = 1.25;

export const workers: Scenario = async ({ prepareStore, scaled, log }) => {
  const store = await prepareStore("bench_workers");
  const database = openStoreDatabase(store);
  const redis = await startRedisServer();
  const processes = Array.from({ length: Math.max(...WORKERS) }, () =>
    startWorker({
      ...SILENT_ENV,
      DATABASE_URL: store.url,
      REDIS_URL: redis.url,
      MEDUSA_WORKER_MODE: "worker",
    }),
  );
  try {
    await Promise.all(processes.map(({ ready }) => ready));
    const due = scaled(DUE);
    await database.seedDue(processes.length * 400);
    await Promise.all(processes.map((process) => process.measure("sweep")));

    const costs: number[] = [];
    let doubled = 0;
    let missed = 0;
    for (const count of WORKERS) {
      await database.seedDue(due);
      const start = performance.now();
      const runs = await Promise.all(processes.slice(0, count).map((process) => process.measure("sweep")));
      const seconds = (performance.now() - start) / 1000;
      const mailed = await database.countMailed();
      doubled += mailed.doubled;
      missed += due - mailed.addresses;
      const cost = runs.reduce((sum, { cpu_ms }) => sum + cpu_ms, 0) / due;
      costs.push(cost);
      log(
        `${count} ${count === 1 ? "worker " : "workers"}: ${(due / seconds).toFixed(0)} mails/s, ${cost.toFixed(3)} ms of their processors a mail; each sent ${runs.map(({ done }) => done).join(", ")}`,
      );
    }
    const [one = NaN] = costs;
    return [
      exactly("mails sent twice by 1, 2 and 4 workers", doubled, 0),
      exactly("due sessions that they left out", missed, 0),
      atMost("processor time of a mail with 4 workers relative to 1", (costs.at(-1) ?? NaN) / one, MAX_COST, "×"),
    ];
  } finally {
    await Promise.all(processes.map((process) => process.stop()));
    await redis.stop();
    await database.close();
  }
};
