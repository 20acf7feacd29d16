// Mails composed per second, HTML and text, beside React Email's own render of the same mail in the same run.
import { performance } from "node:perf_hooks";
import { render } from "@react-email/components";
import { createElement } from "react";
import { compileRecoveryEmail, DEFAULT_COLOR, DEFAULT_COPIES, type RecoveryEmailCart } from "../src/emails";
import { brandPalette } from "../src/emails/brand-palette";
import { RecoveryEmail } from "../src/emails/recovery-email";
import { median } from "./support/median";
import type { Scenario } from "./support/scenario";

const MAILS = 20_000;
const RENDERS = 100;
const RUNS = 3;

/** At least so many times as fast. */
const MIN_RATIO = 100;
const MAX_P99_MS = 1;

/** Three items, as abandoned carts have them; none is like another, so that nothing can be kept from one to the next. */
function cart(n: number): RecoveryEmailCart {
  return {
    currency_code: ["usd", "eur", "jpy"][n % 3] ?? "usd",
    notation: ["en-US", "de-DE", "fr-FR"][n % 3] ?? "en-US",
    timezone: null,
    first_name: `Ada${"a".repeat(n % 7)}`,
    items: [1, 2, 3].map((i) => ({
      title: `Product ${n} & ${i}`,
      variant_title: "Natural / <M>",
      quantity: i,
      unit_price: (n % 1000) + i / 4,
      compare_at_price: i === 2 ? 2000 : null,
      is_tax_inclusive: true,
      thumbnail: `https://cdn.internal/${n}/${i}.png`,
    })),
    promotion: n % 2 === 0 ? { code: `CODE${n}`, description: "10 % off", ends_at: new Date(n * 1e8) } : null,
    recovery_url: `https://shop.internal/cart-recovery/r/${n}`,
    unsubscribe_url: `https://shop.internal/cart-recovery/unsubscribe/${n}`,
    expires_at: new Date(n * 1e8),
  };
}

const DESIGN = {
  locale: "en",
  brand: {
    store_name: "Harbour & Pine",
    logo_url: "https://cdn.internal/logo.png",
    color: DEFAULT_COLOR,
    postal_address: "12 Quay Street\nPortland",
  },
  copy: DEFAULT_COPIES.en,
  reply_to: null,
};

type Measured = { per_second: number; p99_ms: number };

/** The time of each mail by itself, so that the slowest are seen, too. */
async function measure(count: number, compose: (n: number) => unknown): Promise<Measured> {
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    const start = performance.now();
    await compose(n);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const total_ms = times.reduce((sum, time) => sum + time, 0);
  return { per_second: (count * 1000) / total_ms, p99_ms: times[Math.floor(count * 0.99)] ?? NaN };
}

async function best(count: number, compose: (n: number) => unknown): Promise<Measured> {
  await measure(Math.ceil(count / 10), compose);
  const runs: Measured[] = [];
  for (let i = 0; i < RUNS; i++) {
    runs.push(await measure(count, compose));
  }
  return {
    per_second: median(runs.map(({ per_second }) => per_second)),
    p99_ms: median(runs.map(({ p99_ms }) => p99_ms)),
  };
}

export const compose: Scenario = async ({ log }) => {
  const compileStart = performance.now();
  const fill = compileRecoveryEmail(DESIGN);
  log(`compile      ${(performance.now() - compileStart).toFixed(1)} ms, once per settings, locale and step`);

  const carts = Array.from({ length: MAILS }, (_, n) => cart(n));
  const own = await best(MAILS, (n) => fill(carts[n] ?? cart(n)));
  log(`filled       ${own.per_second.toFixed(0)} mails/s, p99 ${own.p99_ms.toFixed(3)} ms (median of ${RUNS})`);

  // The same component, with one item's worth of slots: less than a mail with a cart in it would need.
  const element = () => createElement(RecoveryEmail, { lang: "en", dir: "ltr", palette: brandPalette(DEFAULT_COLOR) });
  const rendered = await best(RENDERS, async () => {
    await render(element());
    await render(element(), { plainText: true });
  });
  log(
    `React Email  ${rendered.per_second.toFixed(0)} mails/s, p99 ${rendered.p99_ms.toFixed(3)} ms (median of ${RUNS})`,
  );

  const ratio = own.per_second / rendered.per_second;
  return [
    {
      name: "mails composed per second, HTML and text, relative to React Email's render",
      figure: `${ratio.toFixed(0)}×`,
      target: `>= ${MIN_RATIO}×`,
      met: ratio >= MIN_RATIO,
    },
    {
      name: "time to compose a mail, 99th percentile",
      figure: `${own.p99_ms.toFixed(3)} ms`,
      target: `< ${MAX_P99_MS} ms`,
      met: own.p99_ms < MAX_P99_MS,
    },
  ];
};
