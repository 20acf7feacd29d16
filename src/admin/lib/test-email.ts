import { sdk } from "./sdk";

export type TestEmail = { to: string; locale?: string; step?: number };

export function sendTestEmail(email: TestEmail): Promise<{ message_id: string }> {
  return sdk.client.fetch("/admin/cart-recovery/test-email", { method: "POST", body: email });
}
