/** The events that the plugin emits on Medusa's event bus (SPEC 9). */
export const EVENT_NAMES = [
  "checkout_session.expired",
  "checkout_session.completed",
  "checkout_session.recovered",
  "recovery_email.sent",
  "recovery_email.failed",
  "marketing_subscription.updated",
] as const;

export type EventName = (typeof EVENT_NAMES)[number];
