import type { Locator } from "playwright-core";
import { waitFor } from "../../support/wait-for";
import { untilDrawn } from "./until-drawn";

const TABBABLE =
  "a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, iframe, [tabindex='0'], [role=combobox]:not(:disabled)";

/** More presses of Tab than any page has places. */
const LIMIT = 250;

/** How a place looks, with what is in it and around it: that is where a ring, a line or a colour shows that it has the focus. */
function looksOf(place: Element): string {
  const around = [place, place.parentElement, place.parentElement?.parentElement, ...place.querySelectorAll("*")];
  return around
    .flatMap((element) => {
      if (!element) return [];
      const { outline, boxShadow, backgroundColor, borderColor, color, textDecoration } = getComputedStyle(element);
      return [outline, boxShadow, backgroundColor, borderColor, color, textDecoration];
    })
    .join("|");
}

/**
 * Goes through a page or a dialog with the Tab key alone, as somebody without a mouse does, and says what cannot be reached,
 * what comes out of its order, and where nobody can see that they are.
 */
export async function walkByKeyboard(within: Locator): Promise<string[]> {
  const page = within.page();
  await untilDrawn(within);
  const names = await within.evaluate((root, tabbable) => {
    const places = [...root.querySelectorAll<HTMLElement>(tabbable)].filter(
      (place) => place.tabIndex >= 0 && place.checkVisibility() && !place.closest("[inert], [aria-hidden=true]"),
    );
    places.forEach((place, index) => (place.dataset.stop = String(index)));
    const nameOf = (place: HTMLElement) =>
      place.getAttribute("aria-label") ?? place.getAttribute("name") ?? place.innerText;
    return places.map((place) => `${place.tagName} ${nameOf(place)}`.slice(0, 80));
  }, TABBABLE);
  const before = await Promise.all(names.map((_, stop) => within.locator(`[data-stop="${stop}"]`).evaluate(looksOf)));

  const current = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.stop ?? null);
  const faults: string[] = [];
  // A dialog has the focus where it begins.
  const first = await current();
  const reached = first === null ? [] : [Number(first)];
  for (let presses = 0; presses < LIMIT && !reached.includes(names.length - 1); presses++) {
    await page.keyboard.press("Tab");
    const stop = await current();
    if (stop === null) continue;
    const index = Number(stop);
    const last = reached.at(-1) ?? -1;
    if (index <= last) faults.push(`${names[index]} comes after ${names[last]}`);
    reached.push(index);
    const focused = within.locator(`[data-stop="${stop}"]`);
    // Rings fade in.
    await waitFor("the focus to be seen", async () => (await focused.evaluate(looksOf)) !== before[index], {
      timeout_ms: 2000,
      every_ms: 50,
    }).catch(() => faults.push(`${names[index]} does not show that it has the focus`));
  }
  return [
    ...faults,
    ...names.filter((_, index) => !reached.includes(index)).map((name) => `${name} cannot be reached`),
  ];
}
