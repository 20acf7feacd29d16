import type { Client } from "@medusajs/framework/pg";
import type { ErasedAddressRow } from "./erased-addresses";

export type ErasedRow = Pick<ErasedAddressRow, "reason" | "erased_at">;

/** All hashes of erased addresses: few, beside the lists that are imported. */
export async function readErased(connection: Client): Promise<Map<string, ErasedRow>> {
  const { rows } = await connection.query<ErasedAddressRow>(
    `SELECT address_hash, reason, erased_at FROM erased_address WHERE deleted_at IS NULL`,
  );
  return new Map(rows.map(({ address_hash, ...row }) => [address_hash, row]));
}

/**
 * Shows of erased addresses that came back with a list that they stay suppressed; see `keepSuppressed`, which does the same
 * for one. An address that is suppressed already keeps its reason.
 */
export async function suppressErased(connection: Client, erased: ReadonlyMap<string, ErasedRow>): Promise<void> {
  if (erased.size === 0) {
    return;
  }
  const rows = [...erased].map(([email, { reason, erased_at }]) => ({ email, reason, erased_at }));
  await connection.query(
    `UPDATE marketing_subscription AS subscription
     SET suppressed_reason = erased.reason, suppressed_at = erased.erased_at, updated_at = clock_timestamp()
     FROM jsonb_to_recordset($1::jsonb) AS erased(email text, reason text, erased_at timestamptz)
     WHERE subscription.email = erased.email AND subscription.deleted_at IS NULL AND subscription.suppressed_at IS NULL`,
    [JSON.stringify(rows)],
  );
}
