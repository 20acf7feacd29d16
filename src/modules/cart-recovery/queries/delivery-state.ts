import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { type BreakerState, CLOSED } from "../../../domain/delivery/breaker";
import type { Bucket } from "../../../domain/delivery/throttle";
import { sql } from "./sql";

const ID = "rdst_default";

export type DeliveryState = BreakerState & {
  last_sweep_at: Date | null;
  tokens: number | null;
  refilled_at: Date | null;
  /** The database's clock, which all instances share. */
  now: Date;
};

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
    `SELECT paused_since, reason, probe_at, probes, last_sweep_at, tokens, refilled_at, clock_timestamp() AS now FROM recovery_delivery_state
     WHERE id = :id${lock ? " FOR UPDATE" : ""}`,
    { id: ID },
  );
  return row ?? { ...CLOSED, last_sweep_at: null, tokens: null, refilled_at: null, now: new Date() };
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

/** Replaces the token bucket; the row must have been read with `lock`. */
export async function writeBucket(manager: EntityManager, { tokens, refilled_at }: Bucket): Promise<void> {
  await sql(manager, `UPDATE recovery_delivery_state SET tokens = :tokens, refilled_at = :refilled_at WHERE id = :id`, {
    id: ID,
    tokens,
    refilled_at,
  });
}

/** Notes that a sweep has just dealt with a batch, be it an empty one. */
export async function noteSweep(manager: EntityManager): Promise<void> {
  await sql(
    manager,
    `INSERT INTO recovery_delivery_state (id, last_sweep_at) VALUES (:id, now())
     ON CONFLICT (id) DO UPDATE SET last_sweep_at = now()`,
    { id: ID },
  );
}
