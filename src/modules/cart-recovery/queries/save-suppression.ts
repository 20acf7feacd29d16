import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { SuppressionReason } from "./erased-addresses";
import { sql } from "./sql";

/** Marks a subscription as suppressed, unless it is already. Whether it was not. */
export async function saveSuppression(
  manager: EntityManager,
  suppression: { id: string; reason: SuppressionReason; since: Date },
): Promise<boolean> {
  const rows = await sql(
    manager,
    `UPDATE marketing_subscription
     SET suppressed_reason = :reason, suppressed_at = :since, updated_at = now()
     WHERE id = :id AND suppressed_at IS NULL
     RETURNING id`,
    suppression,
  );
  return rows.length > 0;
}
