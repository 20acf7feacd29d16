import { type Decision, type DecisionFacts, type Reason, REASONS, type Rule } from "./decision";
import { beforeActivation } from "./rules/before-activation";
import { belowMinimum } from "./rules/below-minimum";
import { completed } from "./rules/completed";
import { consentDeclined } from "./rules/consent-declined";
import { disabled } from "./rules/disabled";
import { emptyCart } from "./rules/empty-cart";
import { excluded } from "./rules/excluded";
import { holdout } from "./rules/holdout";
import { invalidEmail } from "./rules/invalid-email";
import { laterOrder } from "./rules/later-order";
import { laterSession } from "./rules/later-session";
import { noConsent } from "./rules/no-consent";
import { noEmail } from "./rules/no-email";
import { outOfStock } from "./rules/out-of-stock";
import { paymentInProgress } from "./rules/payment-in-progress";
import { quietHours } from "./rules/quiet-hours";
import { recentlyEmailed } from "./rules/recently-emailed";
import { sequenceDone } from "./rules/sequence-done";
import { suppressed } from "./rules/suppressed";
import { termsNotAccepted } from "./rules/terms-not-accepted";
import { testMode } from "./rules/test-mode";
import { tooOld } from "./rules/too-old";
import { unsubscribed } from "./rules/unsubscribed";
import { dueAt } from "./sequence";

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
  payment_in_progress: paymentInProgress,
  recently_emailed: recentlyEmailed,
  out_of_stock: outOfStock,
  below_minimum: belowMinimum,
  excluded,
  before_activation: beforeActivation,
  too_old: tooOld,
  quiet_hours: quietHours,
  holdout,
  sequence_done: sequenceDone,
};

/**
 * Reasons that may have passed when the next step is due. Any other stands for good, so that no later step is looked at: most
 * carts have no address, and the sweep's cost must not grow with them.
 */
const PASSING: readonly Reason[] = ["payment_in_progress", "recently_emailed", "out_of_stock", "too_old"];

/**
 * Whether one step of one session is mailed, with every reason that speaks against it (SPEC 3): `skip` when one of them
 * does so for good, `postpone` to the latest of their times when all will pass. A step that is not due yet is decided as of
 * when it will be, and is not given up for what may have passed by then.
 */
export function decide(facts: DecisionFacts, now: Date): Decision {
  const { step, due_at, expires_at, settings } = facts;
  const early = due_at > now;
  const against = REASONS.map((reason) => ({ reason, verdict: RULES[reason](facts, early ? due_at : now) })).filter(
    ({ verdict }) => verdict !== false,
  );
  const reasons = against.map(({ reason }) => reason);
  const decision = { reasons, step, decided_at: now };
  if (reasons.length === 0) {
    return { ...decision, outcome: "send", next_at: early ? due_at : null };
  }
  const until = against.flatMap(({ reason, verdict }) => {
    if (verdict instanceof Date) {
      return verdict;
    }
    return early && PASSING.includes(reason) ? due_at : [];
  });
  if (until.length === against.length) {
    return { ...decision, outcome: "postpone", next_at: new Date(Math.max(...until.map((time) => time.getTime()))) };
  }
  const goesOn = reasons.every((reason) => PASSING.includes(reason));
  return { ...decision, outcome: "skip", next_at: goesOn ? dueAt(settings.sequence, step + 1, expires_at) : null };
}
