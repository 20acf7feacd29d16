import type { Locator } from "playwright-core";

/** The section that something stands in, such as a widget of ours on a page of Medusa's. */
export function cardOf(inside: Locator): Locator {
  return inside.locator("xpath=ancestor::*[contains(@class, 'shadow-elevation-card-rest')][1]");
}
