import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { normaliseEmail } from "../../../domain/consent/email-address";
import { defaultExpiresAt } from "../../../domain/session/expiry";
import { isLivemode } from "../../../domain/session/livemode";
import type { CartSnapshot } from "../../../domain/session/record-activity";
import { findLatestSession } from "../queries/find-latest-session";
import { findOrigins } from "../queries/find-origins";
import { lockCart } from "../queries/lock-cart";
import { addEvents, type ClaimedEvent } from "../queries/recovery-events";
import { insertSession, updateSession } from "../queries/write-session";
import type { SessionRow } from "../rows";
import type { RecoverySettingsValues } from "../settings";
import { stopSequences } from "./stop-sequences";

export type CompleteSessionInput = {
  cart: CartSnapshot;
  order_id: string;
  /** When the order was placed. */
  at: Date;
  settings: RecoverySettingsValues;
  /** For how long the caller alone tells what is to be told; null for whoever looks first. */
  tell_lease_seconds?: number | null;
};

export type CompletedSession = {
  /** The session of the order's cart; null when another process is just adding it. */
  session: SessionRow | null;
  /** What is to be told of it; empty when it was completed before. */
  events: ClaimedEvent[];
};

/** The newest session of the cart, or one made for the order when every earlier event was lost. */
async function sessionToComplete(manager: EntityManager, input: CompleteSessionInput): Promise<SessionRow | null> {
  const session = await findLatestSession(manager, input.cart.cart_id);
  if (session) {
    return session;
  }
  const { cart, at, settings } = input;
  const email_key = normaliseEmail(cart.email);
  return insertSession(manager, {
    cart_id: cart.cart_id,
    customer_id: cart.customer_id,
    email: cart.email?.trim() ?? null,
    email_key,
    sales_channel_id: cart.sales_channel_id,
    region_id: cart.region_id,
    currency_code: cart.currency_code,
    locale: cart.locale,
    livemode: isLivemode({ ...cart, email: email_key }, settings),
    had_items: cart.has_items,
    opened_at: at,
    last_activity_at: at,
    expires_at: defaultExpiresAt({ opened_at: at, last_activity_at: at }, settings),
  });
}

/**
 * Completes the session of the order's cart, whatever its status, once. An order out of a restored cart also marks the
 * session that cart was restored from, and those before it when that cart was restored itself.
 */
export async function completeSession(manager: EntityManager, input: CompleteSessionInput): Promise<CompletedSession> {
  await lockCart(manager, input.cart.cart_id);
  const session = await sessionToComplete(manager, input);
  if (session?.order_id !== null) {
    return { session, events: [] };
  }
  const completed = await updateSession(manager, session.id, {
    status: "completed",
    order_id: input.order_id,
    completed_at: input.at,
    recovered: session.recovered_from !== null,
    claim_token: null,
    claimed_until: null,
  });
  if (session.status === "expired") {
    await stopSequences(manager, { session_ids: [session.id], reason: "completed", now: input.at });
  }
  const origins = session.recovered_from === null ? [] : await findOrigins(manager, session.id);
  for (const id of origins) {
    await updateSession(manager, id, { recovered: true });
  }
  // Their sequences were stopped when their links were used; this is for a mail that was being retried then.
  await stopSequences(manager, { session_ids: origins, reason: "sequence_done", now: input.at });
  const events = await addEvents(
    manager,
    [
      { name: "checkout_session.completed" as const, subject_id: session.id },
      ...(origins.length > 0 ? [{ name: "checkout_session.recovered" as const, subject_id: session.id }] : []),
    ],
    { lease_seconds: input.tell_lease_seconds ?? null },
  );
  return { session: completed, events };
}
