import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { HashAddress } from "../../../domain/consent/address-hash";
import { findErasedHashes, hasErasedAddresses } from "../queries/erased-addresses";
import { lockSubscription } from "../queries/lock-subscription";
import { saveSuppression } from "../queries/save-suppression";

/** Which of these normalised addresses were erased. */
export async function findErasedAddresses(
  manager: EntityManager,
  { emails, hash }: { emails: readonly string[]; hash: HashAddress },
): Promise<Set<string>> {
  if (emails.length === 0 || !(await hasErasedAddresses(manager))) {
    return new Set();
  }
  const hashes = new Map(emails.map((email) => [email, hash(email)]));
  const erased = await findErasedHashes(manager, [...hashes.values()].flat());
  return new Set(emails.filter((email) => hashes.get(email)?.some((each) => erased.has(each))));
}

/**
 * An erased address that subscribes again, or is imported again, stays suppressed, and shows it. No mail would go there in
 * any case: decisions look at the hashes themselves.
 */
export async function keepSuppressed(
  manager: EntityManager,
  { email, hash }: { email: string; hash: HashAddress },
): Promise<void> {
  const [erased] = (await findErasedHashes(manager, hash(email))).values();
  if (erased) {
    const { id } = await lockSubscription(manager, email, "erasure");
    await saveSuppression(manager, { id, reason: erased.reason, since: erased.erased_at });
  }
}
