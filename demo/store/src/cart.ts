import type { HttpTypes } from "@medusajs/framework/types";
import { type Country, currentCountry, keepCountry, loadCountries } from "./countries";
import { loadStore } from "./sdk";

export type Cart = HttpTypes.StoreCart;

const KEY = "tidewick_cart_id";
const FIELDS = "+completed_at";
const listeners = new Set<(cart: Cart | null) => void>();

export function onCartChange(listener: (cart: Cart | null) => void): void {
  listeners.add(listener);
}

function keep(cart: Cart | null): Cart | null {
  if (cart) localStorage.setItem(KEY, cart.id);
  else localStorage.removeItem(KEY);
  listeners.forEach((listener) => listener(cart));
  return cart;
}

async function retrieve(id: string): Promise<Cart | null> {
  const { sdk } = await loadStore();
  const answer = await sdk.store.cart.retrieve(id, { fields: FIELDS }).catch(() => null);
  return answer?.cart ?? null;
}

/** The cart of this browser, or null if there is none that could still be ordered. */
export async function currentCart(): Promise<Cart | null> {
  const id = localStorage.getItem(KEY);
  if (!id) return null;
  const cart = await retrieve(id);
  return cart && !cart.completed_at ? cart : keep(null);
}

/** What became of the cart that a link brought: it is this browser's cart now, or why not. */
export type Adoption = { cart: Cart } | { cart: null; reason: "ordered" | "gone" };

export async function adoptCart(id: string): Promise<Adoption> {
  const cart = await retrieve(id);
  if (cart === null) return { cart, reason: "gone" };
  if (cart.completed_at) return { cart: null, reason: "ordered" };
  const country = await currentCountry();
  if (country.regionId === cart.region_id) return { cart: await shipTo(cart, country) };
  // A cart of another region than the one this browser was in.
  const first = (await loadCountries()).find(({ regionId }) => regionId === cart.region_id);
  if (first) keepCountry(first.code);
  return { cart: first ? await shipTo(cart, first) : (keep(cart) ?? cart) };
}

/** The shopper's country decides the region, and with it prices, taxes and how the consent box starts. */
async function shipTo(cart: Cart, { code, regionId }: Country): Promise<Cart> {
  if (cart.shipping_address?.country_code === code) return keep(cart) ?? cart;
  return updateCart(cart, { region_id: regionId, shipping_address: { country_code: code } });
}

/** The shopper typed another country at the checkout; the rest of the address stays. */
export async function moveCart(cart: Cart, address: HttpTypes.StoreAddAddress): Promise<void> {
  keepCountry(address.country_code ?? "");
  const { regionId } = await currentCountry();
  await updateCart(cart, { region_id: regionId, shipping_address: address });
}

export async function chooseCountry(code: string): Promise<void> {
  keepCountry(code);
  const [cart, country] = await Promise.all([currentCart(), currentCountry()]);
  if (cart) await shipTo(cart, country);
}

async function createCart(): Promise<Cart> {
  const { sdk } = await loadStore();
  const { code, regionId } = await currentCountry();
  const body = { region_id: regionId, shipping_address: { country_code: code } };
  return (await sdk.store.cart.create(body, { fields: FIELDS })).cart;
}

export async function addItem(variantId: string, quantity: number): Promise<void> {
  const { sdk } = await loadStore();
  const cart = (await currentCart()) ?? (await createCart());
  keep((await sdk.store.cart.createLineItem(cart.id, { variant_id: variantId, quantity }, { fields: FIELDS })).cart);
}

/** A quantity of 0 takes the item out. */
export async function setQuantity(cart: Cart, itemId: string, quantity: number): Promise<Cart> {
  const { sdk } = await loadStore();
  if (quantity > 0) {
    const answer = await sdk.store.cart.updateLineItem(cart.id, itemId, { quantity }, { fields: FIELDS });
    keep(answer.cart);
    return answer.cart;
  }
  const { parent } = await sdk.store.cart.deleteLineItem(cart.id, itemId, { fields: FIELDS });
  const left = parent ?? cart;
  keep(left);
  return left;
}

export async function updateCart(cart: Cart, change: HttpTypes.StoreUpdateCart): Promise<Cart> {
  const { sdk } = await loadStore();
  const answer = await sdk.store.cart.update(cart.id, change, { fields: FIELDS });
  keep(answer.cart);
  return answer.cart;
}

export function forgetCart(): void {
  keep(null);
}
