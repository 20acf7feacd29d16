import type { CheckoutSession, ConsentAnswer, PromotionalConsent } from "./checkout-session.ts";

/** Whether the box is to be shown ticked: by the shopper's answer, else by what the law lets it start with. */
export function startsTicked({ consent, consent_prompt }: CheckoutSession): boolean {
  return consent.promotions === null ? (consent_prompt?.prechecked ?? false) : consent.promotions === "opt_in";
}

export type ConsentRecorder = {
  /** Tells the state of the box, as often as you like. Resolves when it is recorded, or when that failed. */
  record(ticked: boolean): Promise<void>;
  /** What stands as the server has it, after the session was fetched again: a changed address is asked anew. */
  stands(consent: PromotionalConsent | null): void;
};

/**
 * Keeps the recorded answer in step with a box. Tell it when the box changes, and when the shopper goes on: a box that
 * started ticked and was left so is a yes only then. One that was never ticked is no answer. While an answer is on its
 * way the next one waits, so that the last click wins; what failed is tried again the next time.
 */
export function createConsentRecorder(
  session: CheckoutSession,
  send: (answer: ConsentAnswer) => Promise<{ ok: boolean }>,
): ConsentRecorder {
  const prompt = session.consent_prompt;
  let told = session.consent.promotions;
  let standing = told;
  let wanted: PromotionalConsent | null = null;
  let sending: Promise<void> | null = null;

  async function sendWanted(): Promise<void> {
    while (prompt && wanted !== null && wanted !== standing) {
      const promotions = wanted;
      const { ok } = await send({ promotions, text_version: prompt.text_version }).catch(() => ({ ok: false }));
      if (ok) standing = promotions;
      else if (wanted === promotions) return;
    }
  }

  return {
    record(ticked) {
      const isUntouched = !ticked && wanted === null && standing === null && prompt?.prechecked === false;
      if (!isUntouched) wanted = ticked ? "opt_in" : "opt_out";
      sending ??= sendWanted().finally(() => {
        sending = null;
      });
      return sending;
    },
    stands(consent) {
      // What was fetched while an answer is on its way may be older than it.
      if (sending) return;
      standing = consent;
      if (consent !== told) wanted = null;
      told = consent;
    },
  };
}
