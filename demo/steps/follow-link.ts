import type { Cart } from "../../integration-tests/support/shopper";
import { expect, Problem } from "../lib/problem";
import { type Abandoned, readCart } from "./abandon-cart";
import type { Stage } from "./stage";

/** Maya opens the link, sees her things, presses the button, and the storefront opens a copy of her cart. */
export async function followLink({ store, saved }: Stage, link: string, { cart, email }: Abandoned): Promise<Cart> {
  const page = await fetch(link);
  const shown = await page.text();
  expect(page.status === 200, `The link in the mail answers ${page.status}`);
  for (const { title } of cart.items) {
    expect(shown.includes(title), `The page behind the link does not show ${title}`);
  }
  expect(!shown.includes(email), "The page behind the link shows the shopper's address to whoever has the link");

  const pressed = await fetch(link, { method: "POST", redirect: "manual" });
  expect(pressed.status === 303, `The button on the page behind the link answers ${pressed.status}, not 303`);
  const target = new URL(pressed.headers.get("location") ?? "", link);
  expect(
    target.href.startsWith(`${saved.storefrontUrl}/cart?`),
    `The button leads to ${target.href}, not to the storefront`,
  );
  const id = target.searchParams.get("cart_id");
  if (id === null || id === cart.id) throw new Problem(`The storefront was not given a new cart, but ${id ?? "none"}`);

  const restored = await readCart(store, id);
  expect(
    contents(restored) === contents(cart),
    `The restored cart holds ${contents(restored)} instead of ${contents(cart)}`,
  );
  expect(!restored.email, "The restored cart shows the shopper's address to whoever has the link");
  return restored;
}

function contents({ items }: Cart): string {
  const lines = items.map(({ quantity, title, variant_id }) => `${quantity} × ${title} (${variant_id})`);
  return lines.sort().join(", ") || "nothing";
}
