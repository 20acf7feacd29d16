// npm run screenshots [-- <name>...]
//
// A picture of every page of the admin, light and dark, on a desktop and on a phone, into docs/images.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { startPostgres } from "../../support/postgres";
import { launchChromium } from "../support/chromium";
import { logIn } from "../support/log-in";
import { prepareStore } from "../support/prepare-store";
import { publishPreparedStore } from "../support/prepared-store";
import { startStore } from "../support/start-store";
import { sweepByHand } from "../support/sweep-by-hand";
import { type FilledStore, fillStore } from "./fill-store";
import { EMPTY_PAGES, PAGES, type ScreenshotPage } from "./pages";
import { shrinkPng } from "./shrink-png";

const FOLDER = join(__dirname, "../../../docs/images");
const WIDTHS = { 1280: 900, 390: 844 } as const;
const APPEARANCES = ["light", "dark"] as const;
const NOTHING: FilledStore = {
  recoveredSessionId: "",
  recoveredOrderId: "",
  skippedSessionId: "",
  unknownSessionId: "",
  customerId: "",
};

sweepByHand();

/** A drawer slides in, a chart grows. */
const SETTLED_MS = 1_000;

async function main(names: string[]): Promise<void> {
  const postgres = await startPostgres();
  Object.assign(process.env, {
    DB_HOST: postgres.host,
    DB_PORT: String(postgres.port),
    DB_USERNAME: postgres.user,
    DB_PASSWORD: postgres.password,
  });
  const prepared = await prepareStore();
  try {
    publishPreparedStore(prepared);
    const store = await startStore("screenshots");
    const browser = await launchChromium();
    try {
      const shootAll = async (all: readonly ScreenshotPage[], filled: FilledStore) => {
        const pages = all.filter(({ name }) => names.length === 0 || names.includes(name));
        for (const appearance of pages.length > 0 ? APPEARANCES : []) {
          for (const [width, height] of Object.entries(WIDTHS)) {
            await shoot(browser, { url: store.url, filled, pages, appearance, width: Number(width), height });
          }
        }
      };
      await shootAll(EMPTY_PAGES, NOTHING);
      await shootAll(PAGES, await fillStore(store));
    } finally {
      await browser.close();
      await store.stop();
    }
  } finally {
    rmSync(prepared.folder, { recursive: true, force: true });
    await postgres.stop();
  }
}

type Shots = {
  url: string;
  filled: FilledStore;
  pages: ScreenshotPage[];
  appearance: (typeof APPEARANCES)[number];
  width: number;
  height: number;
};

async function shoot(browser: Browser, { url, filled, pages, appearance, width, height }: Shots): Promise<void> {
  const context = await browser.newContext({
    baseURL: url,
    locale: "en-US",
    colorScheme: appearance,
    viewport: { width, height },
  });
  await logIn(context);
  const page = await context.newPage();
  await page.goto("/app/settings/cart-recovery");
  await page.evaluate((theme) => localStorage.setItem("medusa_admin_theme", theme), appearance);
  for (const { name, path, shows, act } of pages) {
    await page.setViewportSize({ width, height });
    await page.goto(`/app${path(filled)}`);
    await page.getByRole("heading", { name: shows, exact: true }).first().waitFor();
    await act?.(page);
    // A ring shows where the keyboard is, which nobody here uses.
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await page.waitForTimeout(SETTLED_MS);
    const isPage = (await page.getByRole("dialog").count()) === 0;
    if (isPage) await page.setViewportSize({ width, height: Math.max(height, await heightOf(page)) });
    const file = `admin-${name}-${width}-${appearance}.png`;
    writeFileSync(join(FOLDER, file), shrinkPng(await page.screenshot()));
    console.log(file);
  }
  await context.close();
}

/** Medusa scrolls the part below its bar, not the window. */
function heightOf(page: Awaited<ReturnType<Browser["newPage"]>>): Promise<number> {
  return page.getByRole("main").evaluate((main) => main.scrollHeight + main.getBoundingClientRect().top + 16);
}

void main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
