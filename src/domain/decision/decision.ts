/** Why a session is not mailed, by the names of SPEC 3. */
export const REASONS = [
  "disabled",
  "terms_not_accepted",
  "test_mode",
  "no_email",
  "invalid_email",
  "no_consent",
  "consent_declined",
  "unsubscribed",
  "suppressed",
  "empty_cart",
  "completed",
  "later_session",
  "later_order",
  "recently_emailed",
  "before_activation",
  "too_old",
] as const;

export type Reason = (typeof REASONS)[number];

export type Outcome = "send" | "postpone" | "skip";

/** A decision as it is kept and shown. `next_at` is when the session is looked at again, if at all. */
export type Decision = {
  outcome: Outcome;
  reasons: Reason[];
  step: number;
  next_at: Date | null;
  decided_at: Date;
};

/** All that a decision depends on, beside `now`. Gathered set-wise for a batch. */
export type DecisionFacts = {
  /** Which mail of the sequence, counted from 0. */
  step: number;
  /** When this step was due by the sequence. */
  due_at: Date;
  /** When the session expired. */
  expires_at: Date;
  livemode: boolean;
  /** `after_expiration.recovery.enabled` of the session. */
  recovery_enabled: boolean;
  email: string | null;
  /** The shopper's answer, if it was given with this address. */
  consent: "opt_in" | "opt_out" | null;
  consent_at: Date | null;
  /** The standing status of the address for cart reminders; null when it never had one. */
  subscription: { status: "subscribed" | "unsubscribed"; changed_at: Date } | null;
  /** Whether mail to the address bounced for good, or its owner complained. */
  suppressed: boolean;
  /** How many units are in the cart now. */
  item_count: number;
  /** Whether the session or its cart has an order. */
  has_order: boolean;
  /** Whether the same shopper has a later session, in the same mode, that ever held an item. */
  has_later_session: boolean;
  /** Whether the same shopper placed any order after this session opened. */
  has_later_order: boolean;
  /** Whether another session of the same address was mailed, or may have been, within the cooldown. */
  recently_emailed: boolean;
  settings: {
    enabled: boolean;
    terms_accepted: boolean;
    /** When recovery emails were last switched on. */
    activated_at: Date | null;
    max_age_hours: number;
  };
};

/** One rule of SPEC 3: whether its reason applies. Pure; it never throws. */
export type Rule = (facts: DecisionFacts, now: Date) => boolean;
