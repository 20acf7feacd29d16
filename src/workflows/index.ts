export { type UnsubscribeInput, unsubscribeWorkflow } from "./consent/unsubscribe";
export { sendRecoveryEmailsWorkflow } from "./delivery/send-recovery-emails";
export { sweep, type SweepResult } from "./delivery/sweep";
export { restoreCart, restoreCartWorkflow, type RestoreResult } from "./recovery/restore-cart";
export { completeCheckoutSessionWorkflow } from "./session/complete-checkout-session";
export { expireCheckoutSessionsWorkflow } from "./session/expire-checkout-sessions";
export { recordCartActivityWorkflow } from "./session/record-cart-activity";
export { updateCheckoutSessionWorkflow } from "./session/update-checkout-session";
export { updateRecoverySettingsWorkflow } from "./settings/update-recovery-settings";
