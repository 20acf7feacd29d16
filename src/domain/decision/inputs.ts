import { timezoneOf } from "./country-timezone";
import type { DecisionFacts, Reason } from "./decision";

/** A part of the facts that may be kept and shown: never the address. */
export type DecisionInputs = Record<string, unknown>;

type Read = (facts: DecisionFacts) => DecisionInputs;

const consent: Read = ({ consent, consent_at, subscription }) => ({ consent, consent_at, subscription });

const nothing: Read = () => ({});

/** What each reason was read from, where the reason does not say it all. */
const READ_FROM: Record<Reason, Read> = {
  disabled: ({ recovery_enabled, settings: { enabled } }) => ({ enabled, recovery_enabled }),
  terms_not_accepted: nothing,
  test_mode: nothing,
  no_email: nothing,
  invalid_email: nothing,
  no_consent: consent,
  consent_declined: consent,
  unsubscribed: consent,
  suppressed: ({ suppressed }) => ({ suppressed }),
  empty_cart: nothing,
  completed: nothing,
  later_session: nothing,
  later_order: nothing,
  payment_in_progress: ({ payments }) => ({ payments }),
  recently_emailed: ({ other_mail_at, own_mail_at, settings: { cooldown_hours } }) => ({
    other_mail_at,
    own_mail_at,
    cooldown_hours,
  }),
  out_of_stock: ({ stock, settings: { stock_rule } }) => ({ stock, stock_rule }),
  below_minimum: ({ item_count, total, currency_code, settings: { minimum_items, minimum_total } }) => ({
    item_count,
    total,
    currency_code,
    minimum_items,
    minimum_total: minimum_total[currency_code.toLowerCase()] ?? null,
  }),
  excluded: ({ sales_channel_id, customer_group_ids, product_tag_ids }) => ({
    sales_channel_id,
    customer_group_ids,
    product_tag_ids,
  }),
  before_activation: ({ expires_at, settings: { activated_at } }) => ({ expires_at, activated_at }),
  too_old: ({ due_at, settings: { max_age_hours } }) => ({ due_at, max_age_hours }),
  quiet_hours: ({ country_code, settings: { quiet_hours } }) => ({
    country_code,
    timezone: timezoneOf(country_code) ?? quiet_hours?.timezone,
    start: quiet_hours?.start,
    end: quiet_hours?.end,
  }),
  holdout: ({ settings: { holdout_percent } }) => ({ holdout_percent }),
  sequence_done: ({ came_back, mailed_step, settings: { sequence } }) => ({
    came_back,
    mailed_step,
    steps: sequence.length,
  }),
};

/**
 * What mattered for a decision, to be kept with it: what a mail rests upon when one is sent, else what the reasons were
 * read from. It holds no address, so that erasing a shopper need not look here.
 */
export function inputsOf(facts: DecisionFacts, reasons: readonly Reason[]): DecisionInputs {
  const { due_at } = facts;
  const read = reasons.length === 0 ? [consent] : reasons.map((reason) => READ_FROM[reason]);
  return read.reduce<DecisionInputs>((inputs, readFrom) => ({ ...inputs, ...readFrom(facts) }), { due_at });
}
