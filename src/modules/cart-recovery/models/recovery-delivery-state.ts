import { model } from "@medusajs/framework/utils";

/** What all instances share about sending; one row. See `domain/delivery/breaker`. */
export const RecoveryDeliveryState = model.define("recovery_delivery_state", {
  id: model.id({ prefix: "rdst" }).primaryKey(),
  paused_since: model.dateTime().nullable(),
  reason: model.text().nullable(),
  probe_at: model.dateTime().nullable(),
  probes: model.number().default(0),
  /** The token bucket of `domain/delivery/throttle`; null while it was never used. */
  tokens: model.float().nullable(),
  refilled_at: model.dateTime().nullable(),
  /** When a sweep last came to its end. */
  last_sweep_at: model.dateTime().nullable(),
});
