/**
 * Pictures of the recovery email as a shopper sees it: `npx tsx integration-tests/support/screenshot-email.ts [DIRECTORY]`, into
 * docs/images unless another directory is given. Fails when a mail is wider than its screen, or when a text on it has less
 * contrast than WCAG AA asks. Needs Chromium; its path can be given in CHROMIUM_PATH.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { launchChromium } from "../browser/support/chromium";
import { SCREENS, showMail } from "./email-screens";

async function main(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  const browser = await launchChromium();
  try {
    for (const screen of SCREENS) {
      const path = join(directory, `recovery-email-${screen.name}.png`);
      const problems = await showMail(browser, screen, async (page) =>
        screen.check ? null : page.screenshot({ path, fullPage: true }),
      );
      if (problems.length > 0) {
        throw new Error(`${screen.name}: ${problems.join("\n")}`);
      }
    }
  } finally {
    await browser.close();
  }
}

void main(process.argv[2] ?? join(__dirname, "../../docs/images"));
