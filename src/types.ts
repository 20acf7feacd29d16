export type { StoreCheckoutSession } from "./api/store/present-checkout-session";
export type { Decision, Outcome, Reason } from "./domain/decision/decision";
export type { CartChange } from "./domain/recovery/plan-restore";
export type { CartRecoveryOptions } from "./modules/cart-recovery/options";
export type { RecoverySettingsValues, SettingsChange } from "./modules/cart-recovery/settings";
export type { SweepResult } from "./workflows/delivery/sweep";
export type { Statistics } from "./workflows/statistics/read-statistics";
