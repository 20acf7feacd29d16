import type { Locator } from "playwright-core";
import { waitFor } from "../../support/wait-for";

/** Waits until nothing more appears in a page or a dialog: what it asks the server for is there. */
export async function untilDrawn(within: Locator): Promise<void> {
  let before = "";
  await waitFor(
    "the page to be drawn",
    async () => {
      const now = (await within.evaluateAll((roots) => roots.map(({ innerHTML }) => innerHTML))).join();
      const isDrawn = now !== "" && now === before && !now.includes('aria-busy="true"');
      before = now;
      return isDrawn;
    },
    { every_ms: 400 },
  );
}
