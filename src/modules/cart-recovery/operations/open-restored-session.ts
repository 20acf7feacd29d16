import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { CartChange } from "../../../domain/recovery/plan-restore";
import type { CartSnapshot } from "../../../domain/session/record-activity";
import { noteRestore } from "../queries/note-visit";
import { closeLink, hasLinkedSession, lockSource } from "../queries/restored-sessions";
import { updateSession } from "../queries/write-session";
import type { SessionRow } from "../rows";
import type { RecoverySettingsValues } from "../settings";
import { recordCartActivity } from "./record-cart-activity";
import { stopSequences } from "./stop-sequences";

export type RestoredSessionInput = {
  source_id: string;
  /** The session of an open restored cart that the link is not to lead to any more. */
  closed: string | null;
  cart: CartSnapshot;
  /** What could not be carried over. */
  changes: readonly CartChange[];
  at: Date;
};

/**
 * Opens the session of a restored cart, tied to the session it came from, whose remaining mails end here. Null when there is
 * nothing to restore any more, as the source was bought or erased meanwhile, or when its link leads to another cart by now:
 * of two clicks at once one loses, and its cart is then deleted.
 */
export async function openRestoredSession(
  manager: EntityManager,
  input: RestoredSessionInput & { settings: RecoverySettingsValues },
): Promise<SessionRow | null> {
  const { source_id, closed, changes, at } = input;
  const source = await lockSource(manager, source_id);
  if (!source) {
    return null;
  }
  if (closed !== null) {
    await closeLink(manager, closed);
  }
  if (await hasLinkedSession(manager, source_id)) {
    return null;
  }
  const session = await recordCartActivity(manager, input);
  if (!session) {
    return null;
  }
  await stopSequences(manager, { session_ids: [source_id], reason: "sequence_done", now: at });
  await noteRestore(manager, { session_id: source_id, at });
  return updateSession(manager, session.id, {
    recovered_from: source_id,
    restored_changes: [...changes],
    allow_promotion_codes: source.allow_promotion_codes,
  });
}
