import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { generateEntityId } from "@medusajs/framework/utils";
import type { ReservedPromotion } from "../operations/reserve-promotions";
import { sql } from "./sql";

/** Serialises, until the transaction ends, who gives codes to these addresses; always in the same order. */
export async function lockAddresses(manager: EntityManager, hashes: readonly string[]): Promise<void> {
  await sql(
    manager,
    `SELECT pg_advisory_xact_lock(hashtextextended('cart-recovery-promotion:' || ordered.hash, 0))
     FROM (SELECT DISTINCT hash FROM unnest(:hashes::text[]) AS given(hash) ORDER BY hash) AS ordered`,
    { hashes },
  );
}

/** Adds a code for each session that has none, unless its address got one within the cooldown. One for each address. */
export async function insertPromotions(
  manager: EntityManager,
  input: {
    rows: readonly { session_id: string; hashes: readonly string[]; code: string; ends_at: Date }[];
    cooldown_days: number;
  },
): Promise<void> {
  const rows = input.rows.map((row) => ({ ...row, id: generateEntityId(undefined, "rpro") }));
  await sql(
    manager,
    `INSERT INTO recovery_promotion (id, checkout_session_id, address_hash, code, ends_at)
     SELECT DISTINCT ON (wanted.hashes[1]) wanted.id, wanted.session_id, wanted.hashes[1], wanted.code, wanted.ends_at
     FROM jsonb_to_recordset(:rows::jsonb) AS wanted(
       id text, session_id text, hashes text[], code text, ends_at timestamptz)
     WHERE NOT EXISTS (
       SELECT 1 FROM recovery_promotion AS other
       WHERE other.address_hash = ANY(wanted.hashes) AND other.deleted_at IS NULL
         AND (other.created_at > now() - :cooldown_days * interval '1 day'
           OR other.checkout_session_id = wanted.session_id))
     ORDER BY wanted.hashes[1], wanted.id
     ON CONFLICT DO NOTHING`,
    { rows: JSON.stringify(rows), cooldown_days: input.cooldown_days },
  );
}

/** The codes of these sessions that have not ended. */
export function findPromotions(manager: EntityManager, session_ids: readonly string[]): Promise<ReservedPromotion[]> {
  return sql<ReservedPromotion>(
    manager,
    `SELECT checkout_session_id AS session_id, code, ends_at FROM recovery_promotion
     WHERE checkout_session_id = ANY(:session_ids) AND settled_at IS NULL AND ends_at > now() AND deleted_at IS NULL`,
    { session_ids },
  );
}

/** Deletes the rows of codes that were settled, and were made before. */
export async function forgetPromotions(manager: EntityManager, input: { before: Date }): Promise<void> {
  await sql(manager, `DELETE FROM recovery_promotion WHERE settled_at IS NOT NULL AND created_at < :before`, {
    before: input.before,
  });
}
