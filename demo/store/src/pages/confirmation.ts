import { itemList, totals } from "../components/summary";
import { html } from "../html";
import type { View } from "../router";
import { loadStore } from "../sdk";

export async function confirmationPage({ id = "" }: Record<string, string>): Promise<View> {
  const { sdk } = await loadStore();
  const { order } = await sdk.store.order.retrieve(id);
  const address = order.shipping_address;

  return {
    title: "Thank you",
    body: html`<section class="note">
      <p class="tick" aria-hidden="true">✓</p>
      <h1>Thank you${address?.first_name && `, ${address.first_name}`}!</h1>
      <p>Order <b>#${order.display_id}</b> is on its way to you${address?.city && ` in ${address.city}`}.</p>
      <div class="panel">${itemList(order)} ${totals(order, order.shipping_total)}</div>
      <p><a class="button" href="/">Back to the shop</a></p>
    </section>`,
  };
}
