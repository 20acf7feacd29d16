import type { MedusaResponse } from "@medusajs/framework/http";

/** Says in whole seconds when to go on, for programs in the header and for people in the words. */
export function sendTooManyRequests(res: MedusaResponse, message: string, retry_after_seconds: number): void {
  res.status(429).set("Retry-After", String(retry_after_seconds)).json({ type: "too_many_requests", message });
}
