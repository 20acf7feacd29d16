import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { generateEntityId } from "@medusajs/framework/utils";
import { sql } from "./sql";

export type SuppressionReason = "hard_bounce" | "complaint" | "erasure";

export type ErasedAddressRow = { address_hash: string; reason: SuppressionReason; erased_at: Date };

/** Whether any address was ever erased: where none was, none needs to be hashed. */
export async function hasErasedAddresses(manager: EntityManager): Promise<boolean> {
  const rows = await sql(manager, `SELECT 1 FROM erased_address WHERE deleted_at IS NULL LIMIT 1`, {});
  return rows.length > 0;
}

/** Which of these hashes belong to erased addresses. */
export async function findErasedHashes(
  manager: EntityManager,
  hashes: readonly string[],
): Promise<Map<string, ErasedAddressRow>> {
  const rows =
    hashes.length === 0
      ? []
      : await sql<ErasedAddressRow>(
          manager,
          `SELECT address_hash, reason, erased_at FROM erased_address
           WHERE address_hash = ANY(:hashes) AND deleted_at IS NULL`,
          { hashes },
        );
  return new Map(rows.map((row) => [row.address_hash, row]));
}

/** Keeps the hash of an address. The first erasure, and its reason, stand. */
export async function saveErasedAddress(
  manager: EntityManager,
  { address_hash, reason, erased_at }: ErasedAddressRow,
): Promise<void> {
  await sql(
    manager,
    `INSERT INTO erased_address (id, address_hash, reason, erased_at)
     VALUES (:id, :address_hash, :reason, :erased_at)
     ON CONFLICT (address_hash) WHERE deleted_at IS NULL DO NOTHING`,
    { id: generateEntityId(undefined, "erad"), address_hash, reason, erased_at },
  );
}
