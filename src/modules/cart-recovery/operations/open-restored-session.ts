import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { CartChange } from "../../../domain/recovery/plan-restore";
import type { CartSnapshot } from "../../../domain/session/record-activity";
import { updateSession } from "../queries/write-session";
import type { SessionRow } from "../rows";
import type { RecoverySettingsValues } from "../settings";
import { recordCartActivity } from "./record-cart-activity";
import { stopSequences } from "./stop-sequences";

export type RestoredSessionInput = {
  source_id: string;
  cart: CartSnapshot;
  /** What could not be carried over. */
  changes: readonly CartChange[];
  at: Date;
};

/**
 * Opens the session of a restored cart, tied to the session it came from, whose remaining mails end here. A session has at most one open restored cart;
 * the unique index makes the loser of two simultaneous clicks fail here, and its cart is then deleted.
 */
export async function openRestoredSession(
  manager: EntityManager,
  input: RestoredSessionInput & { settings: RecoverySettingsValues },
): Promise<SessionRow | null> {
  const session = await recordCartActivity(manager, input);
  if (!session) {
    return null;
  }
  await stopSequences(manager, { session_ids: [input.source_id], reason: "sequence_done", now: input.at });
  return updateSession(manager, session.id, {
    recovered_from: input.source_id,
    restored_changes: [...input.changes],
  });
}
