// From so many due sessions to mails, with a provider that does nothing: beside the limit, which is what the Notification
// Module alone needs for as many mails, and beside the nightly job of Medusa's guide.
import { median } from "./support/median";
import type { Scenario, Target } from "./support/scenario";
import { type Measured, SILENT_ENV, startWorker } from "./support/start-worker";
import { openStoreDatabase } from "./support/store-database";
import { atLeast, atMost, exactly } from "./support/targets";

/** At least this part of the limit's mails per second. */
const MIN_OF_LIMIT = 0.6;
/** At least so many times the nightly job's mails per second. */
const MIN_OF_NIGHTLY = 2;
/** At most so many times the cost of a mail of the few, when there are many. */
const MAX_GROWTH = 1.15;

/** The more there are, the fewer rounds are needed. */
const SIZES = [
  { due: 1_000, rounds: 5 },
  { due: 10_000, rounds: 2 },
  { due: 100_000, rounds: 1 },
];

/** For what does not change with the number. */
const ENOUGH = 10_000;

const WARM_UP = 2_000;

const perMail = (runs: readonly Measured[]) => median(runs.map(({ ms, done }) => ms / done));
const cpuPerMail = (runs: readonly Measured[]) => median(runs.map(({ cpu_ms, done }) => cpu_ms / done));

export const sweep: Scenario = async ({ prepareStore, scaled, log }) => {
  const store = await prepareStore("bench_sweep");
  const database = openStoreDatabase(store);
  const worker = startWorker({ ...SILENT_ENV, DATABASE_URL: store.url });
  try {
    await worker.ready;
    // Until code is compiled and connections are open, of all three; and a mail is there for the limit to copy.
    await database.seedDue(WARM_UP);
    await worker.measure("sweep");
    await worker.measure("notifications", WARM_UP);
    await database.seedDue(WARM_UP);
    await worker.measure("nightly");

    const targets: Target[] = [];
    const costs: number[] = [];
    for (const size of SIZES) {
      const due = scaled(size.due);
      const runs: Record<"limit" | "nightly" | "plugin", Measured[]> = { limit: [], nightly: [], plugin: [] };
      const mailed: { addresses: number; doubled: number }[] = [];
      for (let round = 0; round < size.rounds; round++) {
        runs.limit.push(await worker.measure("notifications", Math.min(due, ENOUGH)));
        if (due <= ENOUGH) {
          await database.seedDue(due);
          runs.nightly.push(await worker.measure("nightly"));
        }
        await database.seedDue(due);
        runs.plugin.push(await worker.measure("sweep"));
        mailed.push(await database.countMailed());
        // The table of the first is emptied with each seeding.
        runs.limit.push(await worker.measure("notifications", Math.min(due, ENOUGH)));
      }
      for (const [name, measured] of Object.entries(runs).filter(([, one]) => one.length > 0)) {
        const ms = perMail(measured);
        log(
          `${name.padEnd(8)} ${String(due).padStart(7)} due: ${(1000 / ms).toFixed(0)} mails/s, ${ms.toFixed(3)} ms a mail, of it ${cpuPerMail(measured).toFixed(3)} ms of the process's processor; mailed ${measured[0]?.done ?? 0}`,
        );
      }
      costs.push(perMail(runs.plugin));
      const of = `of ${size.due} due sessions, mails per second`;
      targets.push(
        atLeast(
          `sweep ${of} relative to createNotifications alone`,
          perMail(runs.limit) / perMail(runs.plugin),
          MIN_OF_LIMIT,
        ),
        exactly(`sweep of ${size.due} due sessions, of these not mailed exactly once`, missed(mailed, due), 0),
      );
      if (runs.nightly.length > 0) {
        targets.push(
          atLeast(
            `sweep ${of} relative to the guide's nightly job`,
            perMail(runs.nightly) / perMail(runs.plugin),
            MIN_OF_NIGHTLY,
            "×",
          ),
        );
      }
    }
    const [few = NaN] = costs;
    targets.push(
      atMost("cost of a mail at 100000 due relative to that at 1000", (costs.at(-1) ?? NaN) / few, MAX_GROWTH, "×"),
    );
    return targets;
  } finally {
    await worker.stop();
    await database.close();
  }
};

const missed = (runs: readonly { addresses: number; doubled: number }[], due: number): number =>
  runs.reduce((sum, { addresses, doubled }) => sum + (due - addresses) + doubled, 0);
