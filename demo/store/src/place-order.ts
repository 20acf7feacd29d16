import type { HttpTypes } from "@medusajs/framework/types";
import { type Cart, updateCart } from "./cart";
import { loadStore } from "./sdk";

/** Address, shipping, payment and order in one go; the id of the order. */
export async function placeOrder(
  cart: Cart,
  { address, optionId }: { address: HttpTypes.StoreAddAddress; optionId: string },
): Promise<string> {
  const { sdk } = await loadStore();
  await updateCart(cart, { shipping_address: address, billing_address: address });
  const { cart: ready } = await sdk.store.cart.addShippingMethod(cart.id, { option_id: optionId });
  await sdk.store.payment.initiatePaymentSession(ready, { provider_id: "pp_system_default" });
  const completion = await sdk.store.cart.complete(cart.id);
  if (completion.type === "cart") throw new Error(completion.error.message);
  return completion.order.id;
}
