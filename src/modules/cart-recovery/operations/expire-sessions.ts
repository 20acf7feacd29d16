import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { normaliseEmail } from "../../../domain/consent/email-address";
import { isLivemode } from "../../../domain/session/livemode";
import type { CartSnapshot } from "../../../domain/session/record-activity";
import { holdoutGroup } from "../../../domain/statistics/holdout-group";
import type { ClaimedSessionRow } from "../queries/claim-due-sessions";
import { expireClaimedSessions, type FreshSession } from "../queries/expire-claimed-sessions";
import { findUnchangedSessions } from "../queries/find-unchanged-sessions";
import { addEvents, type ClaimedEvent } from "../queries/recovery-events";
import { saveHoldoutGroups } from "../queries/save-holdout-groups";
import { type EmailClaim, scheduleEmails } from "../queries/schedule-emails";
import type { EmailRow, SessionRow } from "../rows";
import type { SettingsState } from "../settings-state";
import { adoptAnswer } from "./adopt-answer";
import { bindConsent } from "./bind-consent";
import { type DecidedSession, decideSessions } from "./decide-sessions";
import { type CartFacts, goneCart, type JudgeOptions } from "./judge-sessions";
import { nextLook } from "./next-look";

export type ClaimedSession = {
  session: SessionRow;
  /** The cart as read after the claim; null when it is gone. */
  cart: (CartSnapshot & CartFacts) | null;
};

export type ExpireSessionsInput = JudgeOptions & {
  claim_token: string;
  sessions: readonly (ClaimedSession & { session: SessionRow & Partial<ClaimedSessionRow> })[];
  /** For how long mails that are due at once stay under this claim, to be sent without another look; null for not at all. */
  send_lease_seconds: number | null;
  /** For how long the caller alone tells what is to be told; null for whoever looks first. */
  tell_lease_seconds?: number | null;
};

export type ExpiredSession = DecidedSession & {
  /** The mail that may be sent under this claim. */
  email: EmailRow | null;
  /** What is to be told of it. */
  event: ClaimedEvent | null;
};

/** The session as its cart is now, which may be newer than what events told. */
export function freshen({ session, cart }: ClaimedSession, settings: SettingsState): FreshSession {
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
 *
 * A mail that is due at once may stay under the claim: its cart was read after that, and what the claim noted of the shopper is
 * what `beginSending` holds it to (ADR 81). Not so when somebody has changed the session since.
 */
export async function expireSessions(manager: EntityManager, input: ExpireSessionsInput): Promise<ExpiredSession[]> {
  const { claim_token, settings } = input;
  const claims = await claimsOf(manager, input);
  const carts = new Map(input.sessions.map(({ session, cart }) => [session.id, cart]));
  const expired = await expireClaimedSessions(manager, {
    claim_token,
    sessions: input.sessions.map((claimed) => freshen(claimed, settings)),
  });
  const events = await addEvents(
    manager,
    expired.map(({ id }) => ({ name: "checkout_session.expired" as const, subject_id: id })),
    { lease_seconds: input.tell_lease_seconds ?? null },
  );
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
  const decided = await decideSessions(
    manager,
    expired.map((session) => ({
      session,
      step: 0,
      scheduled_at: null,
      cart: carts.get(session.id) ?? goneCart(session),
    })),
    input,
  );
  const { holdout_percent } = settings.values;
  await saveHoldoutGroups(
    manager,
    decided.flatMap(({ session, decision }) => {
      const group = holdoutGroup(decision, holdout_percent);
      return group === null ? [] : [{ id: session.id, group }];
    }),
  );
  const emails = await scheduleEmails(
    manager,
    decided.flatMap((item) => {
      const email = nextLook(item);
      const isDue = item.decision.outcome === "send" && email !== null && email.next_attempt_at <= input.now;
      return email ? [{ ...email, claim: isDue ? claims.get(item.session.id) : null }] : [];
    }),
  );
  const claimed = new Map(emails.filter((email) => email.claim_token !== null).map((e) => [e.checkout_session_id, e]));
  const eventsById = new Map(events.map((event) => [event.subject_id, event]));
  return decided.map((item) => ({
    ...item,
    email: claimed.get(item.session.id) ?? null,
    event: eventsById.get(item.session.id) ?? null,
  }));
}

/** What the mails of these sessions would be claimed with, by session. */
async function claimsOf(
  manager: EntityManager,
  { claim_token, sessions, send_lease_seconds: lease_seconds }: ExpireSessionsInput,
): Promise<Map<string, EmailClaim>> {
  if (lease_seconds === null) {
    return new Map();
  }
  const seen = sessions.flatMap(({ session: { id, seen_at, others_state = null } }) =>
    seen_at === undefined ? [] : [{ id, seen_at, others_state }],
  );
  const unchanged = await findUnchangedSessions(manager, seen);
  return new Map(
    seen
      .filter(({ id }) => unchanged.has(id))
      .map(({ id, others_state }) => [id, { claim_token, lease_seconds, others_state }]),
  );
}
