import type { PaymentState } from "./payment-state";
import type { QuietHours } from "./quiet-hours";
import type { SequenceStep } from "./sequence";

/** Why a session is not mailed, or not yet, by the names and in the order of SPEC 3. */
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
  "payment_in_progress",
  "recently_emailed",
  "out_of_stock",
  "below_minimum",
  "excluded",
  "before_activation",
  "too_old",
  "quiet_hours",
  "holdout",
  "sequence_done",
] as const;

export type Reason = (typeof REASONS)[number];

export type Outcome = "send" | "postpone" | "skip";

/** A decision as it is kept and shown. */
export type Decision = {
  outcome: Outcome;
  reasons: Reason[];
  /** Which mail of the sequence, counted from 0. */
  step: number;
  /** When the session is looked at again; null when that is now, or never. */
  next_at: Date | null;
  decided_at: Date;
};

/** What the merchant decided, as far as decisions depend on it (SPEC 10). */
export type DecisionSettings = {
  enabled: boolean;
  terms_accepted: boolean;
  /** When recovery emails were last switched on. */
  activated_at: Date | null;
  sequence: readonly SequenceStep[];
  cooldown_hours: number;
  max_age_hours: number;
  stock_rule: "any" | "all" | "off";
  /** By lower-case currency code, in major units. */
  minimum_total: Readonly<Record<string, number>>;
  minimum_items: number;
  excluded: {
    sales_channel_ids: readonly string[];
    customer_group_ids: readonly string[];
    product_tag_ids: readonly string[];
    email_patterns: readonly string[];
  };
  quiet_hours: QuietHours | null;
  holdout_percent: number;
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
  /** How the cart's payments stand. */
  payments: readonly PaymentState[];
  /** When another session of the same address was last mailed, or may have been. */
  other_mail_at: Date | null;
  /** When this session was last mailed, or may have been, and with which step. */
  own_mail_at: Date | null;
  mailed_step: number | null;
  /** How many lines the cart has, and how many of them can be bought now; null while no rule asks. */
  stock: { lines: number; buyable: number } | null;
  currency_code: string;
  /** The cart's total in major units; null while no rule asks. */
  total: number | null;
  sales_channel_id: string | null;
  /** The groups of the cart's customer; empty while no rule asks. */
  customer_group_ids: readonly string[];
  /** The tags of the cart's products; empty while no rule asks. */
  product_tag_ids: readonly string[];
  /** The shopper's country, ISO 3166-1 alpha-2 in lower case. */
  country_code: string | null;
  /** Where the address falls in the holdout draw, from 0 up to 100; null without one, and while no rule asks. */
  holdout_draw: number | null;
  /** Whether the shopper came back through the link of this session. */
  came_back: boolean;
  settings: DecisionSettings;
};

/**
 * What one rule says: `false` when its reason does not apply, `true` when it speaks against the mail for good, and a time
 * later than `now` when it speaks against it until then.
 */
export type Verdict = boolean | Date;

/** One rule of SPEC 3, for the reason of its name. Pure; it never throws. */
export type Rule = (facts: DecisionFacts, now: Date) => Verdict;
