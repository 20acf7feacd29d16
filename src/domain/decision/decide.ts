import { type Decision, type DecisionFacts, type Reason, REASONS, type Rule } from "./decision";
import { beforeActivation } from "./rules/before-activation";
import { completed } from "./rules/completed";
import { consentDeclined } from "./rules/consent-declined";
import { disabled } from "./rules/disabled";
import { emptyCart } from "./rules/empty-cart";
import { invalidEmail } from "./rules/invalid-email";
import { laterOrder } from "./rules/later-order";
import { laterSession } from "./rules/later-session";
import { noConsent } from "./rules/no-consent";
import { noEmail } from "./rules/no-email";
import { recentlyEmailed } from "./rules/recently-emailed";
import { suppressed } from "./rules/suppressed";
import { termsNotAccepted } from "./rules/terms-not-accepted";
import { testMode } from "./rules/test-mode";
import { tooOld } from "./rules/too-old";
import { unsubscribed } from "./rules/unsubscribed";

const RULES: Record<Reason, Rule> = {
  disabled,
  terms_not_accepted: termsNotAccepted,
  test_mode: testMode,
  no_email: noEmail,
  invalid_email: invalidEmail,
  no_consent: noConsent,
  consent_declined: consentDeclined,
  unsubscribed,
  suppressed,
  empty_cart: emptyCart,
  completed,
  later_session: laterSession,
  later_order: laterOrder,
  recently_emailed: recentlyEmailed,
  before_activation: beforeActivation,
  too_old: tooOld,
};

/** Whether one step of one session is mailed now, with every reason that speaks against it (SPEC 3). */
export function decide(facts: DecisionFacts, now: Date): Decision {
  const reasons = REASONS.filter((reason) => RULES[reason](facts, now));
  return {
    outcome: reasons.length === 0 ? "send" : "skip",
    reasons,
    step: facts.step,
    next_at: null,
    decided_at: now,
  };
}
