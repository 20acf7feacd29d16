import { type CheckoutSession, type ConsentAnswer } from "./checkout-session.ts";
import { startsTicked } from "./consent-box.ts";

const NAME = "promotional_consent";

/** The fields of a form that carry the answer: the box itself, and two hidden ones that say what was shown. */
export function consentFields(session: CheckoutSession, name = NAME) {
  return {
    box: { name, value: "yes" },
    hidden: [
      { name: `${name}_text_version`, value: session.consent_prompt?.text_version ?? "" },
      { name: `${name}_started`, value: startsTicked(session) ? "ticked" : "unticked" },
    ],
  };
}

/**
 * The answer in a form that was sent, for a server that takes the checkout's forms itself. Null when the box was not
 * shown, or was left unticked as it was.
 */
export function readConsentAnswer(form: { get(name: string): unknown }, name = NAME): ConsentAnswer | null {
  const text_version = form.get(`${name}_text_version`);
  if (typeof text_version !== "string" || text_version === "") return null;
  if (form.get(name) === "yes") return { promotions: "opt_in", text_version };
  return form.get(`${name}_started`) === "ticked" ? { promotions: "opt_out", text_version } : null;
}
