import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { DRAWINGS } from "./drawings";
import { SAMPLE_MAILS, SHOP } from "./sample-mails";

const DESKTOP = { viewport: { width: 1024, height: 800 } };
const PHONE = { viewport: { width: 390, height: 800 }, deviceScaleFactor: 1.5 };
const NARROW = { viewport: { width: 320, height: 640 }, deviceScaleFactor: 1.5 };
const WIDE = { viewport: { width: 1200, height: 800 } };

/** What a mail is looked at on; those with `check` by the machine only. */
export const SCREENS: { name: string; mail: keyof typeof SAMPLE_MAILS; screen: BrowserContextOptions; check?: true }[] =
  [
    { name: "desktop", mail: "english", screen: DESKTOP },
    { name: "desktop-dark", mail: "english", screen: { ...DESKTOP, colorScheme: "dark" } },
    { name: "phone", mail: "english", screen: PHONE },
    { name: "phone-dark", mail: "english", screen: { ...PHONE, colorScheme: "dark" } },
    { name: "german", mail: "german", screen: DESKTOP },
    { name: "german-narrow", mail: "german", screen: NARROW },
    { name: "right-to-left", mail: "arabic", screen: DESKTOP },
    { name: "right-to-left-phone", mail: "arabic", screen: PHONE },
    { name: "narrow", mail: "english", screen: NARROW, check: true },
    { name: "narrow-rtl-dark", mail: "arabic", screen: { ...NARROW, colorScheme: "dark" }, check: true },
    { name: "german-dark", mail: "german", screen: { ...WIDE, colorScheme: "dark" }, check: true },
  ];

const AXE = createRequire(__filename).resolve("axe-core");

/** What is wrong with how a mail looks: it is wider than the screen, or its contrast is less than WCAG AA asks. */
async function problemsOf(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  // Not a function: the bundler's helpers do not exist in the page.
  const { violations } = await page.evaluate<AxeResults>(
    "axe.run({ runOnly: ['color-contrast', 'image-alt', 'html-has-lang'] })",
  );
  const isWide = await page.evaluate<boolean>("document.documentElement.scrollWidth > window.innerWidth");
  return [
    ...(isWide ? ["the mail is wider than the screen"] : []),
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
  ];
}

/** Shows a mail as a mail program would. @param look called while it is shown. @returns what is wrong with it */
export async function showMail(
  browser: Browser,
  { mail, screen }: (typeof SCREENS)[number],
  look: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<string[]> {
  const context = await browser.newContext({ colorScheme: "light", ...screen });
  try {
    const page = await context.newPage();
    await page.route(`${SHOP}/pictures/*`, (route) =>
      route.fulfill({ contentType: "image/svg+xml", body: DRAWINGS[route.request().url().split("/").pop() ?? ""] }),
    );
    await page.setContent(SAMPLE_MAILS[mail](), { waitUntil: "load" });
    await look(page);
    return await problemsOf(page);
  } finally {
    await context.close();
  }
}
