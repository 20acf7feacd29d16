import type { Page } from "playwright-core";

/** On a session's page in the admin: the action, and the question that follows it, answered. */
export async function askToExpire(page: Page): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Expire now" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Expire now" }).click();
}

export async function expireByHand(page: Page): Promise<void> {
  await askToExpire(page);
  await page.getByText("The session has expired.").first().waitFor();
}
