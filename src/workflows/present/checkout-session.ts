import type { Decision } from "../../domain/decision/decision";
import { recoveryLinkExpiresAt } from "../../domain/recovery/links";
import type { CartRecoveryOptions } from "../../modules/cart-recovery/options";
import type { DecisionRow, EmailRow, SessionRow } from "../../modules/cart-recovery/rows";
import type { SettingsState } from "../../modules/cart-recovery/settings-state";
import { recoveryUrl } from "../delivery/compose";

export type LinkContext = {
  options: CartRecoveryOptions;
  settings: SettingsState;
  now: Date;
};

type RecoveryLinkFields = { url: string | null; expires_at: Date | null };

/** The link appears when the session expires, and goes when it no longer works. */
function recoveryLink(
  session: SessionRow,
  country_code: string | null,
  { options, settings, now }: LinkContext,
): RecoveryLinkFields {
  const expires_at = recoveryLinkExpiresAt(session.expires_at);
  const alive = session.status === "expired" && session.recovery_enabled && now < expires_at;
  return alive
    ? { url: recoveryUrl(session, country_code, options, settings), expires_at }
    : { url: null, expires_at: null };
}

/** `AdminCheckoutSession` of SPEC 9. */
export function presentCheckoutSession(session: SessionRow, country_code: string | null, context: LinkContext) {
  return {
    id: session.id,
    cart_id: session.cart_id,
    order_id: session.order_id,
    customer_id: session.customer_id,
    email: session.email,
    sales_channel_id: session.sales_channel_id,
    region_id: session.region_id,
    currency_code: session.currency_code,
    locale: session.locale,
    status: session.status,
    livemode: session.livemode,
    recovered: session.recovered,
    recovered_from: session.recovered_from,
    opened_at: session.opened_at,
    last_activity_at: session.last_activity_at,
    expires_at: session.expires_at,
    expired_at: session.expired_at,
    completed_at: session.completed_at,
    consent: { promotions: session.consent },
    consent_collection: { promotions: session.consent_collection },
    after_expiration: {
      recovery: {
        enabled: session.recovery_enabled,
        allow_promotion_codes: session.allow_promotion_codes,
        ...recoveryLink(session, country_code, context),
      },
    },
    last_decision: session.last_decision,
  };
}

/** `Decision` of SPEC 9, and what it was made from. */
export function presentDecision(row: DecisionRow) {
  const { outcome, reasons, step, next_at, decided_at, inputs } = row;
  return { outcome, reasons, step, next_at, decided_at, inputs } satisfies Record<keyof Decision | "inputs", unknown>;
}

/** `RecoveryEmail` of SPEC 9. */
export function presentRecoveryEmail(email: EmailRow) {
  const { id, step, status, to, attempts, message_id, scheduled_at, sent_at, next_attempt_at, error } = email;
  return { id, step, status, to, attempts, message_id, scheduled_at, sent_at, next_attempt_at, error };
}
