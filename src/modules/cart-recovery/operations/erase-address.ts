import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { HashAddress } from "../../../domain/consent/address-hash";
import { eraseConsent } from "../queries/erase-consent";
import { eraseSessions } from "../queries/erase-sessions";
import { saveErasedAddress } from "../queries/erased-addresses";
import { appendConsentRecord } from "../queries/save-consent-act";
import { saveDecisions } from "../queries/save-decisions";
import { stopSequences } from "./stop-sequences";

export type EraseAddressInput = {
  /** Normalised. */
  email: string;
  /** Who asked for it; null when it followed from the deletion of a customer. */
  actor: string | null;
  at: Date;
};

export type ErasedAddress = { session_ids: string[]; consent_records: number };

/**
 * Takes everything that names the address out of the plugin's tables, all or nothing, and keeps its keyed hash, so that it
 * is never mailed again. The ledger gets one line that names the hash. Doing it twice is harmless.
 */
export async function eraseAddress(
  manager: EntityManager,
  { email, actor, at, hash }: EraseAddressInput & { hash: HashAddress },
): Promise<ErasedAddress> {
  const sessions = await eraseSessions(manager, email);
  // Every session that ended has a decision that can be read.
  await saveDecisions(
    manager,
    sessions
      .filter(({ was_open }) => was_open)
      .map(({ id }) => ({
        session_id: id,
        outcome: "skip",
        reasons: ["suppressed"],
        inputs: {},
        step: 0,
        next_at: null,
        decided_at: at,
      })),
  );
  await stopSequences(manager, { session_ids: sessions.map(({ id }) => id), reason: "suppressed", now: at });
  const { consent_records, suppressed_reason } = await eraseConsent(manager, email);
  const [address_hash = ""] = hash(email);
  await saveErasedAddress(manager, { address_hash, reason: suppressed_reason ?? "erasure", erased_at: at });
  await appendConsentRecord(manager, {
    email: `erased:${address_hash}`,
    topic: null,
    action: "suppress",
    source: "erasure",
    text_version: null,
    locale: null,
    actor,
    checkout_session_id: null,
    occurred_at: at,
  });
  return { session_ids: sessions.map(({ id }) => id), consent_records };
}
