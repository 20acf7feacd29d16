import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { HashAddress } from "../../../domain/consent/address-hash";
import { normaliseEmail } from "../../../domain/consent/email-address";
import { isLivemode } from "../../../domain/session/livemode";
import type { CartSnapshot } from "../../../domain/session/record-activity";
import { expireClaimedSessions, type FreshSession } from "../queries/expire-claimed-sessions";
import { scheduleEmails } from "../queries/schedule-emails";
import type { SessionRow } from "../rows";
import type { SettingsState } from "../settings-state";
import { adoptAnswer } from "./adopt-answer";
import { bindConsent } from "./bind-consent";
import { type CartFacts, type DecidedSession, decideSessions } from "./decide-sessions";

export type ClaimedSession = {
  session: SessionRow;
  /** The cart as read after the claim; null when it is gone. */
  cart: (CartSnapshot & CartFacts) | null;
};

export type ExpireSessionsInput = {
  claim_token: string;
  sessions: readonly ClaimedSession[];
  settings: SettingsState;
  now: Date;
};

function freshen({ session, cart }: ClaimedSession, settings: SettingsState): FreshSession {
  if (!cart) {
    return session;
  }
  const email_key = normaliseEmail(cart.email);
  return {
    id: session.id,
    email: cart.email?.trim() ?? null,
    email_key,
    customer_id: cart.customer_id,
    locale: cart.locale,
    currency_code: cart.currency_code,
    livemode: isLivemode({ ...cart, email: email_key }, settings.values),
    had_items: cart.has_items,
  };
}

/**
 * Expires, decides and schedules in one transaction: no session is ever expired without a decision that can be read
 * (DESIGN invariant 7), whatever crashes.
 */
export async function expireSessions(
  manager: EntityManager,
  input: ExpireSessionsInput & { hash: HashAddress },
): Promise<DecidedSession[]> {
  const { claim_token, settings, now } = input;
  const carts = new Map(input.sessions.map(({ session, cart }) => [session.id, cart]));
  const expired = await expireClaimedSessions(manager, {
    claim_token,
    sessions: input.sessions.map((claimed) => freshen(claimed, settings)),
  });
  // Rare: the event that told the address was lost, and the shopper had answered before giving it, or with another.
  for (const [index, session] of expired.entries()) {
    if (session.consent === null || session.email_key === null || session.consent_email === session.email_key) {
      continue;
    }
    const bound =
      session.consent_email === null
        ? await bindConsent(manager, session, session.email_key)
        : await adoptAnswer(manager, session);
    expired[index] = bound ?? session;
  }
  const decided = await decideSessions(manager, {
    sessions: expired.map((session) => ({
      session,
      step: 0,
      due_at: session.expires_at,
      cart: carts.get(session.id) ?? {
        email_key: session.email_key,
        item_count: 0,
        completed: false,
        ordered_since: false,
      },
    })),
    settings,
    now,
    hash: input.hash,
  });
  const toSend = decided.filter(({ decision }) => decision.outcome === "send");
  await scheduleEmails(
    manager,
    toSend.map(({ session, step, due_at }) => ({
      session_id: session.id,
      step,
      to: session.email,
      scheduled_at: due_at,
    })),
  );
  return decided;
}
