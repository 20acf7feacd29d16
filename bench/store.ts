// What the plugin costs shoppers: the same shopping on the same server with it and without it, both at the same time.
import { join } from "node:path";
import { startMedusaInstance } from "../integration-tests/cluster/medusa-instance";
import { BENCH_ENV } from "./support/medusa-cli";
import { percentile } from "./support/percentile";
import type { Scenario } from "./support/scenario";
import { type Answered, shop } from "./support/shop";
import { atLeast, atMost } from "./support/targets";

/** In each of the two stores. By turns the machine was now a fifth faster and now slower than what is looked for. */
const AT_ONCE = 20;
/** Until then a server gets faster with each request. */
const WARM_UP_SECONDS = 75;
const SECONDS = 150;

const MAX_P50 = 1.05;
const MAX_P99 = 1.1;
const MIN_THROUGHPUT = 0.95;

const PLAIN = join(__dirname, "plain-store");

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

export const store: Scenario = async ({ prepareStore, scaled, log }) => {
  const withPlugin = await prepareStore("bench_store_plugin");
  const without = await prepareStore("bench_store_plain");
  const instances = [
    await startMedusaInstance({ ...BENCH_ENV, DATABASE_URL: withPlugin.url }),
    await startMedusaInstance({ ...BENCH_ENV, DATABASE_URL: without.url }, PLAIN),
  ] as const;
  const { seeded } = withPlugin;
  const seconds = Math.max(2, scaled(SECONDS));
  const shopAt = ({ url }: { url: string }) =>
    shop({ url, seeded }, { at_once: AT_ONCE, warm_up_seconds: Math.max(2, scaled(WARM_UP_SECONDS)), seconds });
  try {
    const [plugin, plain] = await Promise.all([shopAt(instances[0]), shopAt(instances[1])]);
    for (const [name, answered] of Object.entries({ plugin, plain })) {
      log(
        `${name.padEnd(7)} ${(answered.length / seconds).toFixed(1)} requests/s, p50 ${percentile(times(answered), 0.5).toFixed(0)} ms, p99 ${percentile(times(answered), 0.99).toFixed(0)} ms; a journey of eight requests ${journey(answered).toFixed(0)} ms`,
      );
    }
    return [
      atMost(
        "a shopper's requests, p50 of each kind, relative to a store without the plugin",
        journey(plugin) / journey(plain),
        MAX_P50,
        "×",
      ),
      atMost(
        "a shopper's request, p99 relative to a store without the plugin",
        percentile(times(plugin), 0.99) / percentile(times(plain), 0.99),
        MAX_P99,
        "×",
      ),
      atLeast(
        "requests per second relative to a store without the plugin",
        plugin.length / plain.length,
        MIN_THROUGHPUT,
      ),
    ];
  } finally {
    await Promise.all(instances.map((instance) => instance.kill()));
  }
};
