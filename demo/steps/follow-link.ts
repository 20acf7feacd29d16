import Medusa from "@medusajs/js-sdk";
import type { Cart } from "../../integration-tests/support/shopper";
import { restoreCart } from "../../src/storefront";
import { expect, Problem } from "../lib/problem";
import { type Abandoned, readCart } from "./abandon-cart";
import type { Stage } from "./stage";

/** Maya opens the link in the storefront, presses the button there, and has a copy of her cart. */
export async function followLink(stage: Stage, link: string, { cart, email }: Abandoned): Promise<Cart> {
  const { store, saved, backendUrl } = stage;
  expect(link.startsWith(`${saved.storefrontUrl}/recover/`), `The mail leads to ${link}, not to the storefront`);
  const page = await fetch(link);
  expect(page.status === 200, `The link in the mail answers ${page.status}`);

  // What the button of that page does, with the storefront kit.
  const token = link.slice(link.lastIndexOf("/") + 1);
  const sdk = new Medusa({ baseUrl: backendUrl, publishableKey: saved.publishableKey });
  const result = await restoreCart(sdk, token);
  if (!result.ok) throw new Problem(`The link in the mail brings no cart: ${result.error.message}`);
  const { id } = result.cart;
  expect(id !== cart.id, "The link opens the first cart itself, not a copy");

  const restored = await readCart(store, id);
  expect(
    contents(restored) === contents(cart),
    `The restored cart holds ${contents(restored)} instead of ${contents(cart)}`,
  );
  expect(!restored.email, "The restored cart shows the shopper's address to whoever has the link");
  await checkOwnPage(`${backendUrl}/cart-recovery/r/${token}`, { stage, cart, email, restoredId: id });
  return restored;
}

type Expected = { stage: Stage; cart: Cart; email: string; restoredId: string };

/** The plugin's own page, for storefronts without a route of their own, opens the same cart, without any script. */
async function checkOwnPage(url: string, { stage, cart, email, restoredId }: Expected): Promise<void> {
  const page = await fetch(url);
  const shown = await page.text();
  expect(page.status === 200, `The plugin's page behind the link answers ${page.status}`);
  for (const { title } of cart.items) {
    expect(shown.includes(title), `The plugin's page behind the link does not show ${title}`);
  }
  expect(!shown.includes(email), "The page behind the link shows the shopper's address to whoever has the link");

  const pressed = await fetch(url, { method: "POST", redirect: "manual" });
  expect(pressed.status === 303, `The button on the page behind the link answers ${pressed.status}, not 303`);
  const target = new URL(pressed.headers.get("location") ?? "", url);
  expect(
    target.href === `${stage.saved.storefrontUrl}/cart?cart_id=${restoredId}`,
    `The button leads to ${target.href}, not to the same cart in the storefront`,
  );
}

function contents({ items }: Cart): string {
  const lines = items.map(({ quantity, title, variant_id }) => `${quantity} × ${title} (${variant_id})`);
  return lines.sort().join(", ") || "nothing";
}
