import type { Browser } from "playwright-core";
import { SCREENS, showMail } from "../support/email-screens";
import { launchChromium } from "./support/chromium";

describe("the recovery email on a screen", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it.each(SCREENS.map((screen) => [screen.name, screen] as const))(
    "fits, and is read by whoever needs contrast: %s",
    async (_, screen) => {
      expect(await showMail(browser, screen)).toEqual([]);
    },
  );
});
