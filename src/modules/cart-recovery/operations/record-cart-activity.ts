import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { type CartSnapshot, recordActivity } from "../../../domain/session/record-activity";
import { findLatestSession } from "../queries/find-latest-session";
import { lockCart } from "../queries/lock-cart";
import { insertSession, updateSession } from "../queries/write-session";
import type { SessionRow } from "../rows";
import type { RecoverySettingsValues } from "../settings";
import { adoptAnswer } from "./adopt-answer";
import { bindConsent } from "./bind-consent";

/** Applies one sign of life of a cart to its sessions. Returns the cart's newest session, if it has one. */
export async function recordCartActivity(
  manager: EntityManager,
  input: { cart: CartSnapshot; at: Date; settings: RecoverySettingsValues },
): Promise<SessionRow | null> {
  const { cart, at, settings } = input;
  await lockCart(manager, cart.cart_id);
  const session = await findLatestSession(manager, cart.cart_id);
  const change = recordActivity(session, cart, at, settings);
  if (change.kind === "none") {
    return session;
  }
  if (change.kind === "open") {
    const columns = {
      ...change.fields,
      cart_id: cart.cart_id,
      consent_collection: settings.consent_collection.promotions,
    };
    // A restored cart that comes alive again still goes back to the session it was restored from, whose link may lead to
    // another cart by now.
    const restored = { ...columns, recovered_from: session?.recovered_from ?? null };
    return (
      (await insertSession(manager, { ...restored, link_closed: session?.link_closed ?? false })) ??
      (await insertSession(manager, { ...restored, link_closed: true })) ??
      session
    );
  }
  const updated = await updateSession(manager, change.id, change.fields);
  if (updated && change.address_changed) {
    return adoptAnswer(manager, updated);
  }
  return updated && change.bind_consent_to ? bindConsent(manager, updated, change.bind_consent_to) : updated;
}
