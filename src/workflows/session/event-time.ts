import type { Event } from "@medusajs/framework/types";

/** When the event came about, by Medusa's event bus; now when the bus does not say. ISO 8601. */
export function eventTime(event: Event): string {
  const stamped = event.metadata?.created_at;
  const at = typeof stamped === "string" || stamped instanceof Date ? new Date(stamped) : null;
  return (at && !Number.isNaN(at.getTime()) ? at : new Date()).toISOString();
}
