import type { Decision } from "../decision/decision";
import type { RecoveryEmail } from "../delivery/recovery-email";

export const SESSION_STATUSES = ["open", "expired", "completed"] as const;

export type SessionStatus = (typeof SESSION_STATUSES)[number];

/** `AdminCheckoutSession` of SPEC 9, as it comes over the wire. */
export type CheckoutSession = {
  id: string;
  cart_id: string;
  order_id: string | null;
  customer_id: string | null;
  email: string | null;
  sales_channel_id: string | null;
  region_id: string | null;
  currency_code: string;
  locale: string | null;
  status: SessionStatus;
  livemode: boolean;
  recovered: boolean;
  recovered_from: string | null;
  opened_at: string;
  last_activity_at: string;
  expires_at: string;
  expired_at: string | null;
  completed_at: string | null;
  consent: { promotions: "opt_in" | "opt_out" | null };
  consent_collection: { promotions: "auto" | "none" };
  after_expiration: {
    recovery: { enabled: boolean; allow_promotion_codes: boolean; url: string | null; expires_at: string | null };
  };
  last_decision: Decision | null;
};

/** One session with all that is kept about it. */
export type CheckoutSessionDetail = CheckoutSession & {
  recovery_url: string | null;
  /** When the recovery link was first opened. */
  visited_at: string | null;
  /** Newest first. */
  decisions: Decision[];
  recovery_emails: RecoveryEmail[];
  restored: { cart_id: string; checkout_session_id: string; order_id: string | null } | null;
};
