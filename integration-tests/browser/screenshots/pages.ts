import type { FilledStore } from "./fill-store";

export type ScreenshotPage = {
  /** Of the picture: `admin-<name>-<width>-<appearance>.png`. */
  name: string;
  path: (store: FilledStore) => string;
  /** A heading that is there when the page is. */
  shows: string;
};

/** Every page of the plugin in the admin, for a picture of each. */
export const PAGES: readonly ScreenshotPage[] = [
  { name: "settings", path: () => "/settings/cart-recovery", shows: "Cart recovery" },
  { name: "texts", path: () => "/settings/cart-recovery/content", shows: "Edit texts" },
  { name: "brand", path: () => "/settings/cart-recovery/brand", shows: "Edit brand" },
  { name: "sequence", path: () => "/settings/cart-recovery/sequence", shows: "Edit sequence" },
  { name: "recovery", path: () => "/cart-recovery?currency=usd", shows: "Checkout sessions" },
  { name: "session", path: (store) => `/cart-recovery/sessions/${store.recoveredSessionId}`, shows: "Timeline" },
  { name: "subscriptions", path: () => "/marketing-subscriptions", shows: "Marketing subscriptions" },
  { name: "order", path: (store) => `/orders/${store.recoveredOrderId}`, shows: "Cart recovery" },
];
