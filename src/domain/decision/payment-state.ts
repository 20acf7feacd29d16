/** One payment session of a cart, by Medusa's words. */
export type PaymentState = {
  status: string;
  /** When it last changed. */
  changed_at: Date;
  /** Whether what was authorized was given back. */
  canceled: boolean;
};

/** The money is there or on its way: the order may follow any moment, without the shopper. */
export function isUnderWay({ status, canceled }: PaymentState): boolean {
  return !canceled && (status === "authorized" || status === "captured" || status === "pending_authorization");
}

/** The shopper has something left to do, such as 3-D Secure. */
export function requiresMore({ status, canceled }: PaymentState): boolean {
  return !canceled && status === "requires_more";
}
