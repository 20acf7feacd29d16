import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { type BreakerState, CLOSED } from "../../../domain/delivery/breaker";
import { sql } from "./sql";

const ID = "rdst_default";

export type DeliveryState = BreakerState & { last_sweep_at: Date | null };

/** The one row that all instances share; locked until the transaction ends when it is to be changed. */
export async function readDeliveryState(
  manager: EntityManager,
  { lock = false }: { lock?: boolean } = {},
): Promise<DeliveryState> {
  if (lock) {
    await sql(manager, `INSERT INTO recovery_delivery_state (id) VALUES (:id) ON CONFLICT DO NOTHING`, { id: ID });
  }
  const [row] = await sql<DeliveryState>(
    manager,
    `SELECT paused_since, reason, probe_at, probes, last_sweep_at FROM recovery_delivery_state
     WHERE id = :id${lock ? " FOR UPDATE" : ""}`,
    { id: ID },
  );
  return row ?? { ...CLOSED, last_sweep_at: null };
}

/** Replaces what stands of the breaker; the row must have been read with `lock`. */
export async function writeBreaker(manager: EntityManager, state: BreakerState): Promise<void> {
  const { paused_since, reason, probe_at, probes } = state;
  await sql(
    manager,
    `UPDATE recovery_delivery_state
     SET paused_since = :paused_since, reason = :reason, probe_at = :probe_at, probes = :probes, updated_at = now()
     WHERE id = :id`,
    { id: ID, paused_since, reason, probe_at, probes },
  );
}

/** Notes that a sweep came to its end. */
export async function noteSweep(manager: EntityManager): Promise<void> {
  await sql(
    manager,
    `INSERT INTO recovery_delivery_state (id, last_sweep_at) VALUES (:id, now())
     ON CONFLICT (id) DO UPDATE SET last_sweep_at = now()`,
    { id: ID },
  );
}
