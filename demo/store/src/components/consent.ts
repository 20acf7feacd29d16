import {
  type CheckoutSession,
  type ConsentRecorder,
  createConsentRecorder,
  getCheckoutSession,
  setPromotionalConsent,
  startsTicked,
} from "medusa-cart-recovery/storefront";
import { html } from "../html";
import { loadStore } from "../sdk";

export type ConsentField = {
  /** Asks the server how the box is to be shown now, as after a changed address or country. */
  refresh(): Promise<void>;
  /** The shopper goes on: what the box says counts. */
  record(): Promise<void>;
};

/**
 * Keeps the checkbox below the email field in step with the cart's checkout session. Nothing here ends a checkout.
 *
 * @param onSession is told the session each time it was asked for
 */
export function consentField(
  place: HTMLElement,
  cartId: string,
  onSession: (session: CheckoutSession) => void,
): ConsentField {
  let recorder: ConsentRecorder | null = null;
  const box = () => place.querySelector("input");

  function draw(session: CheckoutSession): void {
    const prompt = session.consent_prompt;
    const hadFocus = document.activeElement === box();
    recorder = createConsentRecorder(session, async (answer) => {
      const { sdk } = await loadStore();
      return setPromotionalConsent(sdk, cartId, answer);
    });
    place.innerHTML = html`${
      prompt &&
      html`<label class="consent" lang="${prompt.locale}">
        <input type="checkbox" ${startsTicked(session) && html`checked`} />
        <span>${prompt.text}</span>
      </label>`
    }`.toString();
    box()?.addEventListener("change", () => void record());
    if (hadFocus) box()?.focus();
  }

  async function record(): Promise<void> {
    await recorder?.record(box()?.checked ?? false);
  }

  return {
    record,
    async refresh() {
      const { sdk } = await loadStore();
      const found = await getCheckoutSession(sdk, cartId);
      if (!found.ok) return;
      draw(found.checkout_session);
      onSession(found.checkout_session);
    },
  };
}
