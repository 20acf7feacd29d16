import type { Cart, Shopper, StoreSession } from "../../integration-tests/support/shopper";
import { waitFor } from "../../integration-tests/support/wait-for";
import { expect, Problem } from "../lib/problem";
import type { Stage } from "./stage";

const WANTED = ["Morning Mug", "Morning Mug", "Evening Candle"];

export type Abandoned = { cart: Cart; email: string; sessionId: string };

/** Maya fills a cart, types her address, ticks the box and leaves. */
export async function abandonCart({ progress, shopper, store, saved }: Stage): Promise<Abandoned> {
  // A new address each time, so that what happened to the last one does not count. Not example.com: that is test mode.
  const email = `maya.${Date.now().toString(36)}@post.internal`;

  const { id } = await progress.step("Maya puts two mugs and a candle in her cart", () => {
    const products = WANTED.map((title) => saved.products.find((product) => product.title === title));
    return shopper.fillCart(products.filter((product) => product !== undefined));
  });
  await progress.step(`At the checkout she types ${email}`, () => shopper.setEmail(id, email));
  const session = await progress.step(
    "She reads the box below it",
    () => agree(shopper, id),
    ({ text }) => `She ticks “${text}”`,
  );
  progress.line("  … and leaves");
  return { cart: await readCart(store, id), email, sessionId: session.id };
}

export async function readCart(store: Stage["store"], id: string): Promise<Cart> {
  return (await store.get<{ cart: Cart }>(`/store/carts/${id}`)).cart;
}

async function agree(shopper: Shopper, cartId: string): Promise<{ id: string; text: string }> {
  // The session is opened by an event, which may take a moment.
  const before = await waitFor<StoreSession>("the cart's checkout session", () =>
    shopper.session(cartId).catch(notYet),
  );
  expect(before.status === "open", `The checkout session is ${before.status}, not open`);
  const prompt = before.consent_prompt;
  if (prompt === null) throw new Problem("The checkout session has no consent prompt: the shopper is not asked");

  const after = await shopper.update(cartId, { consent: { promotions: "opt_in", text_version: prompt.text_version } });
  expect(after.consent.promotions === "opt_in", "The consent was sent, but the checkout session does not show it");
  return { id: after.id, text: prompt.text };
}

function notYet(error: unknown): null {
  if (error instanceof Error && "status" in error && error.status === 404) return null;
  throw error;
}
