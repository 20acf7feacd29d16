import type { HttpTypes } from "@medusajs/framework/types";
import { SINGLE_VARIANT } from "../../../products/catalogue";
import type { Cart } from "../cart";
import { money } from "../format";
import { type Html, html } from "../html";

type Order = HttpTypes.StoreOrder;

function line(label: string, amount: number | null | undefined, currency: string, className = ""): Html {
  return html`<div class="${className}">
    <dt>${label}</dt>
    <dd>${money(amount, currency)}</dd>
  </div>`;
}

/** `shipping`: the price of the choice so far, for a cart that has not been told yet; null while there is none. */
export function totals(of: Cart | Order, shipping: number | null): Html {
  const currency = of.currency_code;
  return html`<dl class="totals">
    ${line("Items", of.item_subtotal, currency)} ${shipping !== null && line("Shipping", shipping, currency)}
    ${Boolean(of.discount_total) && line("Discount", -of.discount_total, currency)}
    ${Boolean(of.tax_total) && line("Tax", of.tax_total, currency)}
    ${line("Total", of.total - of.shipping_total + (shipping ?? 0), currency, "total")}
  </dl>`;
}

export function itemList(of: Cart | Order): Html {
  return html`<ul class="items small">
    ${(of.items ?? []).map(
      (item) =>
        html`<li>
          <img src="${item.thumbnail}" alt="" width="64" height="64" />
          <span>${item.product_title}<small>${variantLabel(item.variant_title)} × ${item.quantity}</small></span>
          <b>${money(item.unit_price * item.quantity, of.currency_code)}</b>
        </li>`,
    )}
  </ul>`;
}

/** What Medusa calls the variant of a product without options is not worth a word. */
export function variantLabel(title: string | null | undefined): string {
  return title && title !== SINGLE_VARIANT ? title : "";
}
