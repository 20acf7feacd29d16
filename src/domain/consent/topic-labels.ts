import type { Topic } from "./precedence";

/** What the topics are called where people see them (SPEC 1). */
export const TOPIC_LABELS: Readonly<Record<Topic, string>> = {
  cart_recovery: "Cart reminders",
  promotions: "News and offers",
};
