// What the plugin costs shoppers: the same shopping on the same server with it and without it, both at the same time.
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pidusage from "pidusage";
import { type MedusaInstance, startMedusaInstance } from "../integration-tests/cluster/medusa-instance";
import type { SeededStore } from "../integration-tests/support/seed-store";
import { BENCH_ENV } from "./support/medusa-cli";
import { percentile } from "./support/percentile";
import type { BenchContext, Scenario } from "./support/scenario";
import { type Answered, shop } from "./support/shop";
import { atLeast, atMost } from "./support/targets";

/** In each of the two stores. By turns the machine was now a fifth faster and now slower than what is looked for. */
const AT_ONCE = 20;
/** Until then a server gets faster with each request. */
const WARM_UP_SECONDS = 60;
const SECONDS = 90;

const MAX_P50 = 1.05;
const MAX_P99 = 1.1;
const MIN_THROUGHPUT = 0.95;
const MAX_PROCESSOR = 1.05;

type Name = "plugin" | "plain";

const PROJECTS: Record<Name, string | undefined> = { plugin: undefined, plain: join(__dirname, "plain-store") };

/** Of two equal servers the one that was started first was slower by up to a twentieth: each is it once. */
const ORDERS = [
  ["plugin", "plain"],
  ["plain", "plugin"],
] as const;

type Shopped = { answered: Answered[]; cpu_ms: number; seconds: number };

/** What a process takes of the processors in a while, in milliseconds. */
async function processorTime(pid: number, { from_ms, for_ms }: { from_ms: number; for_ms: number }): Promise<number> {
  await pause(from_ms);
  const before = await pidusage(pid);
  await pause(for_ms);
  const after = await pidusage(pid);
  return after.ctime - before.ctime;
}

const perRequest = ({ answered, cpu_ms }: Shopped) => cpu_ms / answered.length;

const times = (answered: readonly Answered[]) => answered.map(({ ms }) => ms);

/**
 * What a journey takes whose every request takes what its kind does in the middle. Of all requests together the median says
 * little: there are quick and slow kinds, and it lies between them, where a few requests more or less move it far.
 */
function journey(answered: readonly Answered[]): number {
  const kinds = [...new Set(answered.map(({ kind }) => kind))];
  const ofKind = (kind: string) => answered.filter((one) => one.kind === kind);
  return kinds.reduce((sum, kind) => sum + percentile(times(ofKind(kind)), 0.5), 0);
}

/** Both stores at the same time, in new processes, of which those of `order[0]` come first in all. */
async function shopInBoth(
  { prepareStore, scaled }: BenchContext,
  round: number,
  order: readonly Name[],
): Promise<Record<Name, Shopped>> {
  const warm_up_seconds = Math.max(2, scaled(WARM_UP_SECONDS));
  const seconds = Math.max(2, scaled(SECONDS));
  const running: { name: Name; seeded: SeededStore; instance: MedusaInstance }[] = [];
  try {
    for (const name of order) {
      const { url, seeded } = await prepareStore(`bench_store_${name}_${round}`);
      const instance = await startMedusaInstance({ ...BENCH_ENV, DATABASE_URL: url }, PROJECTS[name]);
      running.push({ name, seeded, instance });
    }
    const shopped = await Promise.all(
      running.map(async ({ name, seeded, instance: { url, pid } }) => {
        const [answered, cpu_ms] = await Promise.all([
          shop({ url, seeded }, { at_once: AT_ONCE, warm_up_seconds, seconds }),
          processorTime(pid, { from_ms: warm_up_seconds * 1000, for_ms: seconds * 1000 }),
        ]);
        return [name, { answered, cpu_ms, seconds }] as const;
      }),
    );
    return Object.fromEntries(shopped) as Record<Name, Shopped>;
  } finally {
    await Promise.all(running.map(({ instance }) => instance.kill()));
  }
}

const together = (rounds: readonly Shopped[]): Shopped => ({
  answered: rounds.flatMap(({ answered }) => answered),
  cpu_ms: rounds.reduce((sum, { cpu_ms }) => sum + cpu_ms, 0),
  seconds: rounds.reduce((sum, { seconds }) => sum + seconds, 0),
});

function describe(name: string, shopped: Shopped): string {
  const ms = times(shopped.answered);
  const [each, p50, p99] = [
    perRequest(shopped).toFixed(1),
    percentile(ms, 0.5).toFixed(0),
    percentile(ms, 0.99).toFixed(0),
  ];
  return `${name.padEnd(7)} ${(ms.length / shopped.seconds).toFixed(1)} requests/s, ${each} ms of the process's processor each, p50 ${p50} ms, p99 ${p99} ms; a journey of eight requests ${journey(shopped.answered).toFixed(0)} ms`;
}

export const store: Scenario = async (context) => {
  const rounds: Record<Name, Shopped>[] = [];
  for (const order of ORDERS) {
    const round = await shopInBoth(context, rounds.length + 1, order);
    for (const name of order) context.log(describe(name, round[name]));
    rounds.push(round);
  }
  const [plugin, plain] = [together(rounds.map((round) => round.plugin)), together(rounds.map((round) => round.plain))];
  return [
    atMost(
      "a shopper's requests, p50 of each kind, relative to a store without the plugin",
      journey(plugin.answered) / journey(plain.answered),
      MAX_P50,
      "×",
    ),
    atMost(
      "a shopper's request, p99 relative to a store without the plugin",
      percentile(times(plugin.answered), 0.99) / percentile(times(plain.answered), 0.99),
      MAX_P99,
      "×",
    ),
    atLeast(
      "requests per second relative to a store without the plugin",
      plugin.answered.length / plain.answered.length,
      MIN_THROUGHPUT,
    ),
    atMost(
      "processor time of the process for a request, relative to a store without the plugin",
      perRequest(plugin) / perRequest(plain),
      MAX_PROCESSOR,
      "×",
    ),
  ];
};
