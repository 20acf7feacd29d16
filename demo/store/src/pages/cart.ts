import { adoptCart, type Cart, currentCart, setQuantity } from "../cart";
import { totals, variantLabel } from "../components/summary";
import { money } from "../format";
import { type Html, html } from "../html";
import { forgetQuery, type View } from "../router";

const NOTICES = {
  restored: "Welcome back! We kept everything as you left it.",
  ordered: "That cart has already been ordered. Thank you!",
  gone: "That cart is no longer there, so here is your current one.",
};

/** With `?cart_id=…` (where a recovery link ends) that cart becomes the one of this browser. */
export async function cartPage(_: Record<string, string>, query: URLSearchParams): Promise<View> {
  const linked = query.get("cart_id");
  const adoption = linked === null ? null : await adoptCart(linked);
  const isRestored = adoption ? adoption.cart !== null : query.has("restored");
  if (adoption || isRestored) forgetQuery();

  const cart = adoption?.cart ?? (await currentCart());
  const reason = adoption?.cart === null ? adoption.reason : "restored";
  const notice = adoption || isRestored ? [NOTICES[reason], ...takeChanges()].join(" ") : null;
  return {
    title: "Cart",
    body: content(cart, notice),
    onMount: (root) => cart && listen(root, cart),
  };
}

/** What differs from the cart that was left, told once; the page behind a recovery link noted it. */
function takeChanges(): string[] {
  const noted = JSON.parse(sessionStorage.getItem("tidewick_changes") ?? "[]") as string[];
  sessionStorage.removeItem("tidewick_changes");
  return noted;
}

function content(cart: Cart | null, notice: string | null): Html {
  const banner = notice && html`<p class="banner" role="status">${notice}</p>`;
  if (!cart?.items?.length) {
    return html`${banner}
      <div class="note">
        <h1>Your cart is empty</h1>
        <p><a class="button" href="/">Have a look around</a></p>
      </div>`;
  }
  return html`${banner}
    <h1>Your cart</h1>
    <div class="columns">
      <ul class="items">
        ${cart.items.map((item) => row(item, cart.currency_code))}
      </ul>
      <aside class="panel" aria-label="Summary">
        ${totals(cart, null)}
        <p class="fine">Shipping and tax come next.</p>
        <a class="button wide" href="/checkout">To checkout</a>
      </aside>
    </div>`;
}

function row(item: NonNullable<Cart["items"]>[number], currency: string): Html {
  return html`<li>
    <img src="${item.thumbnail}" alt="" width="96" height="96" />
    <span>
      <a href="/products/${item.product_handle}">${item.product_title}</a>
      <small>${variantLabel(item.variant_title)}</small>
      <span class="stepper" data-item="${item.id}" data-quantity="${item.quantity}">
        <button type="button" data-step="-1" aria-label="One less">−</button>
        <output>${item.quantity}</output>
        <button type="button" data-step="1" aria-label="One more">+</button>
      </span>
    </span>
    <b>${money(item.unit_price * item.quantity, currency)}</b>
  </li>`;
}

function listen(root: HTMLElement, cart: Cart): void {
  root.querySelectorAll<HTMLButtonElement>("[data-step]").forEach((button) =>
    button.addEventListener("click", () => {
      const stepper = button.parentElement;
      const { item = "", quantity = "1" } = stepper?.dataset ?? {};
      root.querySelectorAll("button").forEach((each) => (each.disabled = true));
      void setQuantity(cart, item, Number(quantity) + Number(button.dataset.step))
        .catch(() => currentCart())
        .then((changed) => {
          root.innerHTML = content(changed, null).toString();
          if (changed) listen(root, changed);
        });
    }),
  );
}
