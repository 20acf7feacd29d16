import type { HttpTypes } from "@medusajs/framework/types";
import { type CartChange, restoreCart, type RestoreResult } from "medusa-cart-recovery/storefront";
import { adoptCart } from "../cart";
import { money } from "../format";
import { find, type Html, html } from "../html";
import { navigate, type View } from "../router";
import { loadStore } from "../sdk";

type Failed = Extract<RestoreResult, { ok: false }>["error"]["code"];

const WHY_NOT: Record<Failed, [title: string, text: string]> = {
  link_dead: ["This link no longer works", "It may have expired. What we sell is still here."],
  sold_out: ["Sold out", "Everything that was in your cart has found a home. We are sorry."],
  not_sold: ["We no longer ship there", "Your cart is from a country that we had to leave."],
  order_placed: ["Already ordered", "The cart behind this link was bought. Thank you!"],
  unavailable: ["Just a moment", "We could not reach the store. Please try again."],
  refused: ["That did not work", "Please go back to the mail and open the link again."],
};

/**
 * Where the mail's button leads (the setting `recovery_url`). Opening it changes nothing, as mail scanners do that too; the
 * shopper presses the button.
 */
export async function recoverPage({ token = "" }: Record<string, string>): Promise<View> {
  const { config } = await loadStore();
  return {
    title: "Welcome back",
    body: html`<section class="note">
      <h1>Welcome back</h1>
      <p>Your things are still here. We will put them in a cart for you, at today's prices.</p>
      <p><button class="button">Back to my cart</button></p>
      <p class="status" role="status"></p>
      <p class="fine">
        A store without a page of its own uses
        <a href="${config.backend_url}/cart-recovery/r/${token}">the plugin's, which needs no script</a>.
      </p>
    </section>`,
    onMount: (root) => listen(root, token),
  };
}

function listen(root: HTMLElement, token: string): void {
  const button = find<HTMLButtonElement>(root, "button");
  button.addEventListener("click", () => {
    button.disabled = true;
    find(root, ".status").textContent = "Looking for your things …";
    void restore(token).then((problem) => {
      if (problem === null) return;
      root.innerHTML = problem.toString();
      root.querySelector("button")?.addEventListener("click", () => window.location.reload());
    });
  });
}

/** Goes to the cart, or says why there is none. */
async function restore(token: string): Promise<Html | null> {
  const { sdk } = await loadStore();
  const result = await restoreCart<HttpTypes.StoreCart>(sdk, token);
  if (!result.ok) return problem(result.error.code);
  await adoptCart(result.cart.id);
  sessionStorage.setItem("tidewick_changes", JSON.stringify(result.changes.map((change) => told(change, result.cart))));
  navigate("/cart?restored=1", { replace: true });
  return null;
}

function problem(code: Failed): Html {
  const [title, text] = WHY_NOT[code];
  return html`<section class="note">
    <h1>${title}</h1>
    <p role="alert">${text}</p>
    <p>
      ${
        code === "unavailable"
          ? html`<button class="button">Try again</button>`
          : html`<a class="button" href="/">To the shop</a>`
      }
    </p>
  </section>`;
}

function told({ type, title, from, to }: CartChange, { currency_code: currency }: HttpTypes.StoreCart): string {
  switch (type) {
    case "removed":
      return `${title} is no longer available.`;
    case "quantity_reduced":
      return `Only ${to} of ${from} are left of ${title}.`;
    case "repriced":
      return `${title} is now ${money(to, currency)} (it was ${money(from, currency)}).`;
  }
}
