export {
  type CheckoutSession,
  type CheckoutSessionChange,
  type CheckoutSessionChangeFailure,
  type CheckoutSessionChangeResult,
  type CheckoutSessionResult,
  type ConsentAnswer,
  type ConsentPrompt,
  getCheckoutSession,
  type PromotionalConsent,
  setPromotionalConsent,
  updateCheckoutSession,
} from "./checkout-session.ts";
export { type ConsentRecorder, createConsentRecorder, startsTicked } from "./consent-box.ts";
export { consentFields, readConsentAnswer } from "./consent-form.ts";
export {
  getMarketingPreferences,
  type MarketingPreferences,
  type MarketingPreferencesChange,
  type MarketingPreferencesResult,
  type MarketingTopic,
  type TopicStatus,
  updateMarketingPreferences,
} from "./marketing-preferences.ts";
export type { MedusaSdk, RequestOptions, SdkRequest } from "./medusa-sdk.ts";
export {
  type CartChange,
  restoreCart,
  type RestoredCart,
  type RestoreFailure,
  type RestoreResult,
} from "./recovery-link.ts";
export type { CommonFailureCode, Failure, Result } from "./result.ts";
