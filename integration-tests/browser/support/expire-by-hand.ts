import type { Page } from "playwright-core";

/** On a session's page in the admin: the action, and the question that follows it. */
export async function expireByHand(page: Page): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Expire now" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Expire now" }).click();
  await page.getByText("The session has expired.").first().waitFor();
}
