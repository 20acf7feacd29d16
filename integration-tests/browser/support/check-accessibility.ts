import { readFileSync } from "node:fs";
import type axe from "axe-core";
import type { Locator, Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What a page of ours is shown in. The frame around it is Medusa's, and has violations of its own. */
const OURS = "main, [role=dialog], [role=alertdialog]";

type Animation = { effect: { getComputedTiming(): { iterations: number } } | null; finished: Promise<unknown> };
declare const window: { axe: typeof axe };
declare const document: { getAnimations(): Animation[] };

/** Colours of what is fading in are not those that it will have. */
async function whenStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/**
 * What axe finds wrong with the page as it is shown, once nothing moves any more; one text for each rule and place.
 *
 * @param within what is ours on a page of Medusa's; all of a page of ours by default
 */
export async function findViolations(page: Page, within: Locator = page.locator(OURS)): Promise<string[]> {
  await whenStill(page);
  await page.evaluate(AXE);
  const { violations } = await within.evaluateAll((elements) =>
    window.axe.run({ include: elements }, { resultTypes: ["violations"] }),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, failureSummary }) =>
      [`${id}: ${help}`, `at ${target.join(" ")}`, html.slice(0, 300), failureSummary ?? ""].join("\n  "),
    ),
  );
}
