import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { sql } from "./sql";

export type Turn = {
  /** What is limited, and whose it is. */
  key: string;
  /** So many at once, and then as many again within a minute, spread evenly. */
  per_minute: number;
  /** Only carts that are known are counted: made-up ids would fill the table. */
  cart_id?: string;
};

/**
 * Takes one turn, for all instances together and by the database's clock. One statement: turns that are taken at once wait for
 * each other's row, and a refused one writes nothing (GCRA, the leaky bucket as one time per row).
 *
 * @returns how many seconds to wait; 0 when the turn was taken
 */
export async function takeTurn(manager: EntityManager, { key, per_minute, cart_id }: Turn): Promise<number> {
  const step_seconds = 60 / per_minute;
  const ahead_seconds = 60 - step_seconds;
  const [refused] = await sql<{ wait_seconds: number }>(
    manager,
    `WITH turn AS (
       INSERT INTO recovery_rate_limit AS taken (id, free_at)
       SELECT :key, clock_timestamp() + :step_seconds * interval '1 second'
       WHERE :cart_id::text IS NULL
         OR EXISTS (SELECT FROM checkout_session WHERE cart_id = :cart_id AND deleted_at IS NULL)
       ON CONFLICT (id) DO UPDATE
       SET free_at = greatest(taken.free_at, clock_timestamp()) + :step_seconds * interval '1 second'
       WHERE taken.free_at <= clock_timestamp() + :ahead_seconds * interval '1 second'
       RETURNING id
     )
     SELECT ceil(extract(epoch FROM free_at - clock_timestamp()) - :ahead_seconds)::integer AS wait_seconds
     FROM recovery_rate_limit
     WHERE id = :key AND free_at > clock_timestamp() AND NOT EXISTS (SELECT FROM turn)`,
    { key, step_seconds, ahead_seconds, cart_id: cart_id ?? null },
  );
  return refused ? Math.max(1, refused.wait_seconds) : 0;
}

/** Deletes what limits nothing any more. */
export async function forgetTurns(manager: EntityManager): Promise<void> {
  await sql(manager, `DELETE FROM recovery_rate_limit WHERE free_at < clock_timestamp()`, {});
}
