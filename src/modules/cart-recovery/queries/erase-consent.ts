import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { SuppressionReason } from "./erased-addresses";
import { sql } from "./sql";

/** Deletes an address from the ledger and from the subscriptions: the one exception to "append-only". */
export async function eraseConsent(
  manager: EntityManager,
  email: string,
): Promise<{ consent_records: number; suppressed_reason: SuppressionReason | null }> {
  await sql(manager, `SELECT set_config('cart_recovery.erasure', 'on', true)`, {});
  const records = await sql(manager, `DELETE FROM consent_record WHERE email = :email RETURNING id`, { email });
  await sql(manager, `SELECT set_config('cart_recovery.erasure', 'off', true)`, {});
  await sql(manager, `DELETE FROM confirmation_email WHERE "to" = :email`, { email });
  const [subscription] = await sql<{ suppressed_reason: SuppressionReason | null }>(
    manager,
    `DELETE FROM marketing_subscription WHERE email = :email RETURNING suppressed_reason`,
    { email },
  );
  return { consent_records: records.length, suppressed_reason: subscription?.suppressed_reason ?? null };
}
