/** The fixed sentences of the mail: those the law or the layout needs, so that the merchant's copy cannot drop them. */
export type EmailLabels = {
  subtotal: string;
  more: (count: number) => string;
  why: (store_name: string) => string;
  unsubscribe: string;
  replies_not_read: string;
};

export const ENGLISH_LABELS: EmailLabels = {
  subtotal: "Subtotal",
  more: (count) => `and ${count} more`,
  why: (store_name) =>
    `You are getting this email because you left items in your cart at ${store_name} and are subscribed to cart reminders.`,
  unsubscribe: "Unsubscribe",
  replies_not_read: "Replies to this email are not read.",
};
