import type { HttpTypes } from "@medusajs/framework/types";
import { type Cart, currentCart, forgetCart, moveCart, updateCart } from "../cart";
import { addressFields, fillExample, readAddress } from "../components/address-fields";
import { consentField } from "../components/consent";
import { type LeaveHint, leaveHint, listenToHint } from "../components/leave-hint";
import { itemList, totals } from "../components/summary";
import { type Country, currentCountry, loadCountries } from "../countries";
import { fieldOf } from "../form";
import { money } from "../format";
import { find, type Html, html } from "../html";
import { placeOrder } from "../place-order";
import { navigate, type View } from "../router";
import { loadStore } from "../sdk";

type ShippingOption = HttpTypes.StoreCartShippingOption;

export async function checkoutPage(): Promise<View> {
  const { sdk, config } = await loadStore();
  const cart = await currentCart();
  if (!cart?.items?.length) {
    return {
      title: "Checkout",
      body: html`<div class="note">
        <h1>Your cart is empty</h1>
        <p><a class="button" href="/">Have a look around</a></p>
      </div>`,
    };
  }
  const [{ shipping_options: options }, countries, country] = await Promise.all([
    sdk.store.fulfillment.listCartOptions({ cart_id: cart.id }),
    loadCountries(),
    currentCountry(),
  ]);
  return {
    title: "Checkout",
    body: content(cart, { options, countries, country }),
    onMount: (root) => {
      const form = find<HTMLFormElement>(root, "form");
      listen(form, { cart, hint: listenToHint(root, cart.id, config) });
    },
  };
}

type Content = {
  options: ShippingOption[];
  countries: Country[];
  country: Country;
};

function content(cart: Cart, { options, countries, country }: Content): Html {
  return html`<h1>Checkout</h1>
    <div class="columns">
      <form class="checkout" novalidate>
        <fieldset>
          <legend>Contact</legend>
          <label>Email <input name="email" type="email" value="${cart.email}" autocomplete="email" required /></label>
          <div data-consent></div>
        </fieldset>
        ${leaveHint()}
        <fieldset>
          <legend>Delivery</legend>
          <button type="button" class="link" data-example>Use an example address</button>
          ${addressFields(cart, { countries, country })}
        </fieldset>
        <fieldset class="choices rows">
          <legend>Shipping</legend>
          ${options.map((option, index) => shippingChoice(option, index, cart.currency_code))}
        </fieldset>
        <fieldset class="choices rows">
          <legend>Payment</legend>
          <label><input type="radio" checked /><span>Test payment: nothing is charged</span></label>
        </fieldset>
        <button class="button wide">Place order</button>
        <p class="status error" role="alert"></p>
      </form>
      <aside class="panel" aria-label="Summary">
        ${itemList(cart)}
        <div data-totals>${totals(cart, options[0]?.amount ?? null)}</div>
      </aside>
    </div>`;
}

function shippingChoice(option: ShippingOption, index: number, currency: string): Html {
  return html`<label>
    <input
      type="radio"
      name="shipping"
      value="${option.id}"
      data-amount="${option.amount}"
      required
      ${index === 0 && html`checked`}
    />
    <span>${option.name}<b>${money(option.amount, currency)}</b></span>
  </label>`;
}

type Listening = { cart: Cart; hint: LeaveHint };

function listen(form: HTMLFormElement, { cart, hint }: Listening): void {
  const email = find<HTMLInputElement>(form, "input[name=email]");
  const consent = consentField(find(form, "[data-consent]"), cart.id, ({ id }) => hint.leadTo(id));
  const status = find(form, ".status.error");
  const tell = (error: unknown) => {
    status.textContent = error instanceof Error ? error.message : "That did not work. Please try again.";
  };

  let known = cart.email ?? "";
  void consent.refresh();

  /** The address is kept as soon as it is complete: a shopper who leaves now can still be reminded, if they agreed. */
  async function keepContact(): Promise<void> {
    if (!email.value || !email.checkValidity()) return;
    await updateCart(cart, { email: email.value.trim() });
    // The address may have another answer than the last one.
    if (email.value.trim() !== known) await consent.refresh();
    known = email.value.trim();
    await consent.record();
    hint.show();
  }

  email.addEventListener("change", () => void keepContact().catch(tell));
  find<HTMLSelectElement>(form, "[name=country_code]").addEventListener("change", () => {
    moveCart(cart, readAddress(form))
      .then(() => navigate("/checkout", { replace: true }))
      .catch(tell);
  });
  form.querySelectorAll<HTMLInputElement>("[name=shipping]").forEach((choice) =>
    choice.addEventListener("change", () => {
      find(document, "[data-totals]").innerHTML = totals(cart, Number(choice.dataset.amount)).toString();
    }),
  );
  find(form, "[data-example]").addEventListener("click", () => fillExample(form));
  if (cart.email) hint.show();

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!form.reportValidity()) return;
    const button = find<HTMLButtonElement>(form, "button.wide");
    button.disabled = true;
    status.textContent = "";
    keepContact()
      .then(() => placeOrder(cart, { address: readAddress(form), optionId: fieldOf(form, "shipping") }))
      .then((orderId) => {
        forgetCart();
        navigate(`/order/${orderId}`);
      })
      .catch((error: unknown) => {
        tell(error);
        button.disabled = false;
      });
  });
}
