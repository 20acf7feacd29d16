import type { InferTypeOf } from "@medusajs/framework/types";
import type { CheckoutSession } from "./models/checkout-session";
import type { ConfirmationEmail } from "./models/confirmation-email";
import type { ConsentRecord } from "./models/consent-record";
import type { MarketingSubscription } from "./models/marketing-subscription";
import type { RecoveryDecision } from "./models/recovery-decision";
import type { RecoveryEmail } from "./models/recovery-email";
import type { RecoverySettings } from "./models/recovery-settings";

/** Rows as the database gives them; times are `Date`. */
export type SessionRow = InferTypeOf<typeof CheckoutSession>;
export type EmailRow = InferTypeOf<typeof RecoveryEmail>;
export type DecisionRow = InferTypeOf<typeof RecoveryDecision>;
export type ConfirmationRow = InferTypeOf<typeof ConfirmationEmail>;
export type ConsentRecordRow = InferTypeOf<typeof ConsentRecord>;
export type SubscriptionRow = InferTypeOf<typeof MarketingSubscription>;

/** The one row of settings, without its bookkeeping. */
export type SettingsRow = Pick<
  InferTypeOf<typeof RecoverySettings>,
  "activated_at" | "terms_version" | "terms_accepted_at" | "terms_accepted_by" | "values" | "version"
>;
