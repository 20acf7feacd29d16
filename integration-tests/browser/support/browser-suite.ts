import type { Browser, Locator, Page } from "playwright-core";
import { createMerchant, createShopper, type Merchant, type Shopper } from "../../support/shopper";
import { findViolations } from "./check-accessibility";
import { launchChromium } from "./chromium";
import { logIn } from "./log-in";
import { type RunningStore, startStore } from "./start-store";
import { type PageWatch, watchPage } from "./watch-page";

export type BrowserSuite = Omit<RunningStore, "stop"> & {
  /** A fresh browser, logged in, on no page yet; new in each test. */
  readonly page: Page;
  readonly shopper: Shopper;
  readonly merchant: Merchant;
  /** Opens a page of the admin, such as `/settings/cart-recovery`. */
  open(path: string): Promise<void>;
  /**
   * Fails unless axe finds nothing wrong. Each test that ends on a page of ours ends with it; call it where there was more to
   * see before, and with what is ours on a page of Medusa's.
   */
  checkAccessibility(within?: Locator): Promise<void>;
  /** Gives the browser another login, as logging in in another tab would. */
  logIn(): Promise<void>;
  /** Chooses the language of the admin, for the pages opened from now on. */
  speak(language: string): Promise<void>;
  /** A request that the test makes fail. Every other failed one fails the test. */
  expectFailure(path: string | RegExp): void;
};

/** A page that is ours as a whole. */
const OUR_PAGE = /\/app\/(cart-recovery|marketing-subscriptions|settings\/cart-recovery)/;

type Opened = { page: Page; watch: PageWatch };

/**
 * One server with the built admin of the packed plugin and one browser for a spec file. A test fails on any console
 * error, failed request or axe violation, whatever else it looks at. Tests of a file share its database.
 *
 * @param name of the spec, and of its database
 */
export function browserSuite(name: string, suite: (browser: BrowserSuite) => void): void {
  let store: RunningStore | undefined;
  let browser: Browser | undefined;
  let opened: Opened | undefined;

  const running = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error("Not up yet: use it within a test or a hook");
    return part;
  };

  const checkAccessibility = async (within?: Locator) => {
    expect(await findViolations(running(opened).page, within)).toEqual([]);
  };

  beforeAll(async () => {
    [store, browser] = await Promise.all([startStore(name), launchChromium()]);
  });

  afterAll(async () => {
    await browser?.close();
    await store?.stop();
  });

  beforeEach(async () => {
    const { url, inbox } = running(store);
    inbox.clear();
    const context = await running(browser).newContext({
      baseURL: url,
      locale: "en-US",
      timezoneId: "America/Los_Angeles",
      viewport: { width: 1280, height: 900 },
    });
    context.setDefaultTimeout(20_000);
    await logIn(context);
    const page = await context.newPage();
    opened = { page, watch: watchPage(page) };
  });

  afterEach(async () => {
    if (!opened) return;
    const { page, watch } = opened;
    opened = undefined;
    try {
      if (OUR_PAGE.test(page.url())) expect(await findViolations(page)).toEqual([]);
      expect(watch.faults()).toEqual([]);
    } finally {
      await page.context().close();
    }
  });

  describe(name, () => {
    suite({
      get url() {
        return running(store).url;
      },
      get seeded() {
        return running(store).seeded;
      },
      get inbox() {
        return running(store).inbox;
      },
      get admin() {
        return running(store).admin;
      },
      get store() {
        return running(store).store;
      },
      get databaseUrl() {
        return running(store).databaseUrl;
      },
      get page() {
        return running(opened).page;
      },
      get shopper() {
        const { store: api, seeded } = running(store);
        return createShopper(api, seeded);
      },
      get merchant() {
        return createMerchant(running(store).admin);
      },
      open: async (path) => {
        await running(opened).page.goto(`/app${path}`);
      },
      checkAccessibility,
      logIn: () => logIn(running(opened).page.context()),
      speak: (language) =>
        running(opened)
          .page.context()
          .addCookies([{ name: "lng", value: language, url: running(store).url }]),
      expectFailure: (path) => running(opened).watch.expectFailure(path),
    });
  });
}
