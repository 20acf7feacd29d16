import type { Page } from "playwright-core";
import type { FilledStore } from "./fill-store";

export type ScreenshotPage = {
  /** Of the picture: `admin-<name>-<width>-<appearance>.png`. */
  name: string;
  path: (store: FilledStore) => string;
  /** A heading that is there when the page is. */
  shows: string;
  /** What is done on the page before its picture is taken. */
  act?: (page: Page) => Promise<unknown>;
};

const LIST = [
  "Email address,Subscription status,Updated at",
  "ada@shopper.internal,Subscribed,",
  "linus@shopper.internal,Subscribed,2026-10-23T20:58:02+00:00",
  "left@shopper.internal,Subscribed,",
  "margaret@shopper,Subscribed,",
  "barbara@shopper.internal,yes,",
  "edsger@shopper.internal,Unsubscribed,23/10/2023",
  "",
].join("\n");

async function upload(page: Page): Promise<void> {
  const file = { name: "newsletter.csv", mimeType: "text/csv", buffer: Buffer.from(LIST) };
  await page.getByRole("dialog").locator("input[type=file]").setInputFiles(file);
  await page.getByRole("heading", { name: "This is what the upload would do" }).waitFor();
}

async function loseConnection(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await page.getByRole("searchbox", { name: "Search" }).fill("ada");
  await page.getByText("The server could not be reached.", { exact: false }).waitFor();
  await page.context().setOffline(false);
}

/** Of a store that nobody has bought in yet. */
export const EMPTY_PAGES: readonly ScreenshotPage[] = [
  { name: "setup", path: () => "/settings/cart-recovery", shows: "Cart recovery" },
  { name: "recovery-empty", path: () => "/cart-recovery", shows: "Checkout sessions" },
  { name: "subscriptions-empty", path: () => "/marketing-subscriptions", shows: "Marketing subscriptions" },
];

/** Every page of the plugin in the admin, of a store in use. */
export const PAGES: readonly ScreenshotPage[] = [
  { name: "settings", path: () => "/settings/cart-recovery", shows: "Cart recovery" },
  { name: "texts", path: () => "/settings/cart-recovery/content", shows: "Edit texts" },
  { name: "brand", path: () => "/settings/cart-recovery/brand", shows: "Edit brand" },
  { name: "sequence", path: () => "/settings/cart-recovery/sequence", shows: "Edit sequence" },
  { name: "rules", path: () => "/settings/cart-recovery/rules", shows: "Edit rules" },
  { name: "test-email", path: () => "/settings/cart-recovery/test-email", shows: "Send test email" },
  { name: "recovery", path: () => "/cart-recovery?currency=usd", shows: "Checkout sessions" },
  { name: "recovery-failed", path: () => "/cart-recovery", shows: "Checkout sessions", act: loseConnection },
  { name: "dry-run", path: () => "/cart-recovery/dry-run", shows: "Would be mailed: one" },
  { name: "session", path: (store) => `/cart-recovery/sessions/${store.recoveredSessionId}`, shows: "Timeline" },
  { name: "session-skipped", path: (store) => `/cart-recovery/sessions/${store.skippedSessionId}`, shows: "Timeline" },
  { name: "session-unknown", path: (store) => `/cart-recovery/sessions/${store.unknownSessionId}`, shows: "Timeline" },
  { name: "subscriptions", path: () => "/marketing-subscriptions", shows: "Marketing subscriptions" },
  { name: "upload", path: () => "/marketing-subscriptions/import", shows: "Upload subscriptions" },
  { name: "upload-errors", path: () => "/marketing-subscriptions/import", shows: "Upload subscriptions", act: upload },
  { name: "order", path: (store) => `/orders/${store.recoveredOrderId}`, shows: "Cart recovery" },
  { name: "orders", path: () => "/orders", shows: "Orders" },
  { name: "customer", path: (store) => `/customers/${store.customerId}`, shows: "Marketing email preferences" },
];
