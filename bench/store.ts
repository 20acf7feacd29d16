// What the plugin costs shoppers: the same shopping on the same server with it and without it.
import { join } from "node:path";
import { startMedusaInstance } from "../integration-tests/cluster/medusa-instance";
import { median } from "./support/median";
import { BENCH_ENV } from "./support/medusa-cli";
import { percentile } from "./support/percentile";
import type { Scenario } from "./support/scenario";
import { shop, type Shopping } from "./support/shop";
import { atLeast, atMost } from "./support/targets";

const AT_ONCE = 20;
const SLICE_SECONDS = 15;
/** Until then a server gets faster with each request, the one that goes first more than the other. */
const WARM_UP_SECONDS = 45;
/** With, without, without, with: whatever drifts hits both. */
const ROUNDS = ["plugin", "plain", "plain", "plugin", "plugin", "plain", "plain", "plugin"] as const;

const MAX_P50 = 1.05;
const MAX_P99 = 1.1;
const MIN_THROUGHPUT = 0.95;

const PLAIN = join(__dirname, "plain-store");

const times = (slices: readonly Shopping[]) => slices.flatMap(({ times_ms }) => times_ms);
const perSecond = (slices: readonly Shopping[]) =>
  median(slices.map(({ times_ms, seconds }) => times_ms.length / seconds));

export const store: Scenario = async ({ prepareStore, scaled, log }) => {
  const withPlugin = await prepareStore("bench_store_plugin");
  const without = await prepareStore("bench_store_plain");
  const instances = [
    await startMedusaInstance({ ...BENCH_ENV, DATABASE_URL: withPlugin.url }),
    await startMedusaInstance({ ...BENCH_ENV, DATABASE_URL: without.url }, PLAIN),
  ] as const;
  const { seeded } = withPlugin;
  const servers = { plugin: { url: instances[0].url, seeded }, plain: { url: instances[1].url, seeded } };
  const seconds = (full: number) => Math.max(2, scaled(full));
  try {
    const slices: Record<(typeof ROUNDS)[number], Shopping[]> = { plugin: [], plain: [] };
    for (const server of Object.values(servers)) {
      await shop(server, { at_once: AT_ONCE, seconds: seconds(WARM_UP_SECONDS) });
    }
    for (const name of ROUNDS) {
      slices[name].push(await shop(servers[name], { at_once: AT_ONCE, seconds: seconds(SLICE_SECONDS) }));
    }
    for (const [name, shopped] of Object.entries(slices)) {
      const all = times(shopped);
      const orders = shopped.reduce((sum, one) => sum + one.orders, 0);
      const each = shopped.map((slice) => perSecond([slice]).toFixed(1)).join(", ");
      log(
        `${name.padEnd(7)} ${perSecond(shopped).toFixed(1)} requests/s (${each}), p50 ${percentile(all, 0.5).toFixed(0)} ms, p99 ${percentile(all, 0.99).toFixed(0)} ms, ${orders} orders`,
      );
    }
    const ratio = (share: number) => percentile(times(slices.plugin), share) / percentile(times(slices.plain), share);
    return [
      atMost("a shopper's request, p50 relative to a store without the plugin", ratio(0.5), MAX_P50, "×"),
      atMost("a shopper's request, p99 relative to a store without the plugin", ratio(0.99), MAX_P99, "×"),
      atLeast(
        "requests per second relative to a store without the plugin",
        perSecond(slices.plugin) / perSecond(slices.plain),
        MIN_THROUGHPUT,
      ),
    ];
  } finally {
    await Promise.all(instances.map((instance) => instance.kill()));
  }
};
