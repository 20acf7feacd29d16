import { type CheckoutSession, setPromotionalConsent } from "../checkout-session";
import { type Html, html } from "../html";

/** The checkbox right below the email field; nothing when this store or country asks for no consent. */
export function consentCheckbox(session: CheckoutSession | null): Html | null {
  const prompt = session?.consent_prompt;
  if (!session || !prompt) return null;
  const answer = session.consent.promotions;
  const checked = answer === null ? prompt.prechecked : answer === "opt_in";
  return html`<label class="consent">
    <input type="checkbox" name="promotions" ${checked && html`checked`} />
    <span>${prompt.text}</span>
  </label>`;
}

/**
 * Keeps the answer in step with the box. A box that was never shown or never left its unticked start is no answer;
 * one left ticked is a yes as soon as the shopper goes on with an address.
 */
export function consentRecorder(form: HTMLFormElement, session: CheckoutSession | null) {
  const box = form.querySelector<HTMLInputElement>("input[name=promotions]");
  const prompt = session?.consent_prompt;
  let recorded = session?.consent.promotions ?? null;

  async function record(): Promise<void> {
    if (!box || !prompt) return;
    const answer = box.checked ? "opt_in" : "opt_out";
    const isUntouched = recorded === null && answer === "opt_out" && !prompt.prechecked;
    if (isUntouched || recorded === answer) return;
    await setPromotionalConsent(session.cart_id, answer, prompt.text_version);
    recorded = answer;
  }

  return { box, record };
}
