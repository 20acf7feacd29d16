import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { type CartSnapshot, recordActivity } from "../../../domain/session/record-activity";
import type { KnownSession } from "../queries/find-latest-session";
import { updateSession } from "../queries/write-session";
import type { SessionRow } from "../rows";
import type { RecoverySettingsValues } from "../settings";

/**
 * What nearly every sign of life of a cart comes to: its open session follows it, or an ended one stays as it is. Neither needs
 * a lock or a transaction, as a row that somebody else has written meanwhile is not written
 * ([ADR 88](../../../../docs/adr/0088-a-session-follows-its-cart-by-two-statements.md)).
 *
 * @returns the cart's newest session; undefined when there is more to do, or somebody else was faster: then it is done under the
 *   cart's lock
 */
export async function followCart(
  manager: EntityManager,
  input: { cart: CartSnapshot; known: KnownSession | null; at: Date; settings: RecoverySettingsValues },
): Promise<SessionRow | null | undefined> {
  const { cart, known, at, settings } = input;
  const change = recordActivity(known?.session ?? null, cart, at, settings);
  if (change.kind === "none") {
    return known?.session ?? null;
  }
  if (change.kind === "open" || change.address_changed || change.bind_consent_to !== null) {
    return undefined;
  }
  return (await updateSession(manager, change.id, change.fields, known?.row_version)) ?? undefined;
}
