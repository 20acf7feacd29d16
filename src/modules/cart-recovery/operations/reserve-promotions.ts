import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { HashAddress } from "../../../domain/consent/address-hash";
import { findPromotions, insertPromotions, lockAddresses } from "../queries/recovery-promotions";

export type ReservePromotionsInput = {
  /** `code` is for the case that a new one is needed. `email` is normalised. */
  wanted: readonly { session_id: string; email: string; code: string; ends_at: Date }[];
  cooldown_days: number;
};

export type ReservedPromotion = { session_id: string; code: string; ends_at: Date };

/**
 * The single-use code of each session: the one it has, or a new one, unless its address got another within the cooldown.
 * Committed before any of them is made in Medusa, so that who dies in between makes the same one again.
 */
export async function reservePromotions(
  manager: EntityManager,
  { wanted, cooldown_days, hash }: ReservePromotionsInput & { hash: HashAddress },
): Promise<ReservedPromotion[]> {
  const rows = wanted.map(({ email, ...row }) => ({ ...row, hashes: hash(email) }));
  // Two sessions of one address may be mailed by two processes at once.
  await lockAddresses(
    manager,
    rows.flatMap(({ hashes }) => hashes),
  );
  await insertPromotions(manager, { rows, cooldown_days });
  return findPromotions(
    manager,
    rows.map(({ session_id }) => session_id),
  );
}
