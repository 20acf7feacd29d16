import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { RECOVERY_LINK_LIFETIME_DAYS } from "../../../domain/recovery/links";
import { sql } from "./sql";

/** Sessions of the holdout comparison with the same shopper as `done`: by address, customer, cart, or a chain of restores. */
const THEIRS = ["email_key", "customer_id", "cart_id"]
  .map(
    (column) => `
      SELECT other.id FROM checkout_session AS other
      WHERE other.${column} = done.${column} AND other.holdout_group IS NOT NULL AND other.deleted_at IS NULL`,
  )
  .join(" UNION ");

/**
 * Notes on the sessions of the holdout comparison that their shopper ordered within the life of a link after they expired,
 * by the sessions that these orders completed. The first order counts, in whatever order they come, so that doing it again
 * changes nothing.
 */
export async function noteConversions(manager: EntityManager, order_ids: readonly string[]): Promise<void> {
  await sql(
    manager,
    `WITH RECURSIVE done AS MATERIALIZED (
       SELECT id, cart_id, email_key, customer_id, recovered_from, completed_at FROM checkout_session
       WHERE order_id = ANY(:order_ids) AND livemode AND deleted_at IS NULL
     ), origin AS (
       SELECT id AS done_id, recovered_from AS id FROM done WHERE recovered_from IS NOT NULL
       UNION ALL
       SELECT origin.done_id, session.recovered_from
       FROM origin JOIN checkout_session AS session ON session.id = origin.id
       WHERE session.recovered_from IS NOT NULL
     ), bought AS (
       SELECT theirs.id, done.completed_at AS at
       FROM done CROSS JOIN LATERAL (${THEIRS} UNION SELECT origin.id FROM origin WHERE origin.done_id = done.id) AS theirs
     )
     UPDATE checkout_session AS session SET converted_at = first.at
     FROM (
       SELECT bought.id, min(bought.at) AS at
       FROM bought JOIN checkout_session AS held ON held.id = bought.id
       WHERE held.holdout_group IS NOT NULL AND held.livemode AND bought.at > held.expired_at
         AND bought.at <= held.expired_at + :link_days * interval '1 day'
       GROUP BY bought.id
     ) AS first
     WHERE session.id = first.id AND (session.converted_at IS NULL OR session.converted_at > first.at)`,
    { order_ids, link_days: RECOVERY_LINK_LIFETIME_DAYS },
  );
}
