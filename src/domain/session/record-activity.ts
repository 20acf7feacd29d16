import { normaliseEmail } from "../consent/email-address";
import { defaultExpiresAt, type ExpiryRules } from "./expiry";
import { isLivemode, type LivemodeRules } from "./livemode";

/** A cart as it is now. */
export type CartSnapshot = {
  cart_id: string;
  email: string | null;
  customer_id: string | null;
  sales_channel_id: string | null;
  region_id: string | null;
  currency_code: string;
  locale: string | null;
  has_items: boolean;
  completed: boolean;
  test_payment: boolean;
};

/** What the cart's newest session says, as far as activity changes it. */
export type RecordedSession = {
  id: string;
  status: "open" | "completed" | "expired";
  email: string | null;
  had_items: boolean;
  opened_at: Date;
  last_activity_at: Date;
  expires_at: Date;
  expires_at_explicit: boolean;
  consent: "opt_in" | "opt_out" | null;
  consent_email: string | null;
};

/** Columns that follow the cart. `email` is as typed (trimmed), `email_key` what it is compared by. */
export type FollowedFields = {
  customer_id: string | null;
  email: string | null;
  email_key: string | null;
  sales_channel_id: string | null;
  region_id: string | null;
  currency_code: string;
  locale: string | null;
  livemode: boolean;
  had_items: boolean;
  last_activity_at: Date;
  expires_at: Date;
};

export type ActivityChange =
  | { kind: "none" }
  | { kind: "open"; fields: FollowedFields & { opened_at: Date } }
  | {
      kind: "update";
      id: string;
      fields: FollowedFields;
      /** The address that a given opt-in now belongs to, when it became known only now. */
      bind_consent_to: string | null;
      /** The cart has another address than at the last look; an answer stays with the address it was given with. */
      address_changed: boolean;
    };

type Rules = ExpiryRules & LivemodeRules;

function follow(cart: CartSnapshot, rules: Rules, clock: { opened_at: Date; last_activity_at: Date }): FollowedFields {
  const email = cart.email?.trim() ?? null;
  const email_key = normaliseEmail(email);
  return {
    customer_id: cart.customer_id,
    email,
    email_key,
    sales_channel_id: cart.sales_channel_id,
    region_id: cart.region_id,
    currency_code: cart.currency_code,
    locale: cart.locale,
    livemode: isLivemode({ ...cart, email: email_key }, rules),
    had_items: cart.has_items,
    last_activity_at: clock.last_activity_at,
    expires_at: defaultExpiresAt(clock, rules),
  };
}

/**
 * What one sign of life of a cart does to its newest session (SPEC 2). Late, double and reordered events lead to the
 * same end: a time that is no news moves nothing, and an ended session stays ended.
 *
 * @param at when the activity happened, by the event's own clock.
 */
export function recordActivity(
  session: RecordedSession | null,
  cart: CartSnapshot,
  at: Date,
  rules: Rules,
): ActivityChange {
  if (cart.completed || session?.status === "completed") {
    return { kind: "none" };
  }
  if (!session || (session.status === "expired" && at > session.last_activity_at && at > session.expires_at)) {
    return {
      kind: "open",
      fields: { ...follow(cart, rules, { opened_at: at, last_activity_at: at }), opened_at: at },
    };
  }
  if (session.status === "expired") {
    return { kind: "none" };
  }
  const last_activity_at = at > session.last_activity_at ? at : session.last_activity_at;
  const fields = follow(cart, rules, { opened_at: session.opened_at, last_activity_at });
  const known = normaliseEmail(session.email) ?? session.consent_email;
  return {
    kind: "update",
    id: session.id,
    fields: {
      ...fields,
      had_items: session.had_items || fields.had_items,
      expires_at: session.expires_at_explicit ? session.expires_at : fields.expires_at,
    },
    bind_consent_to: session.consent !== null && session.consent_email === null ? fields.email_key : null,
    address_changed: known !== null && fields.email_key !== null && known !== fields.email_key,
  };
}
