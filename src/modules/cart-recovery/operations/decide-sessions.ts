import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { HashAddress } from "../../../domain/consent/address-hash";
import { isPending } from "../../../domain/consent/precedence";
import { decide } from "../../../domain/decision/decide";
import type { Decision, DecisionFacts } from "../../../domain/decision/decision";
import { readShopperFacts, type ShopperFacts } from "../queries/read-shopper-facts";
import { saveDecisions } from "../queries/save-decisions";
import type { SessionRow } from "../rows";
import type { SettingsState } from "../settings-state";
import { findErasedAddresses } from "./keep-suppressed";

/** What only the cart knows, read after the claim. */
export type CartFacts = {
  /** The cart's address now, normalised. */
  email_key: string | null;
  /** Units in the cart now. */
  item_count: number;
  completed: boolean;
  /** Whether the shopper placed any order after the session opened, by Medusa's own orders. */
  ordered_since: boolean;
};

export type SessionToDecide = { session: SessionRow; step: number; due_at: Date; cart: CartFacts };

export type DecidedSession = SessionToDecide & {
  decision: Decision;
  shopper_state: string;
  /** The marketing subscription of the session's address, which an unsubscribe link is bound to. */
  subscription_id: string | null;
};

type ConsentFacts = Pick<DecisionFacts, "consent" | "consent_at" | "subscription">;

const NO_CONSENT: ConsentFacts = { consent: null, consent_at: null, subscription: null };

/** An answer, and a subscription, count only for the address they were given with, and only while it is the cart's. */
function consentFacts({ session, cart }: SessionToDecide, shopper: ShopperFacts): ConsentFacts {
  if (cart.email_key !== session.email_key) {
    return NO_CONSENT;
  }
  const { subscription_status: status, subscription_at: changed_at, requested_at } = shopper;
  if (isPending(status !== null && changed_at !== null ? { status, at: changed_at } : null, requested_at)) {
    return NO_CONSENT;
  }
  const subscription = status !== null && changed_at !== null ? { status, changed_at } : null;
  const answered = session.consent_email === null || session.consent_email === session.email_key;
  return answered
    ? { consent: session.consent, consent_at: session.consent_at, subscription }
    : { ...NO_CONSENT, subscription };
}

/**
 * Decides a batch within the caller's transaction: four statements, whatever its size. Consent and later sessions are
 * read here, after the claim (DESIGN invariant 2).
 */
export async function decideSessions(
  manager: EntityManager,
  input: { sessions: readonly SessionToDecide[]; settings: SettingsState; now: Date; hash: HashAddress },
): Promise<DecidedSession[]> {
  const { sessions, settings, now, hash } = input;
  if (sessions.length === 0) {
    return [];
  }
  const facts = await readShopperFacts(manager, {
    session_ids: sessions.map(({ session }) => session.id),
    cooldown_hours: settings.values.cooldown_hours,
  });
  const erased = await findErasedAddresses(manager, {
    emails: sessions.flatMap(({ session }) => session.email_key ?? []),
    hash,
  });
  const factsById = new Map(facts.map((row) => [row.session_id, row]));
  const decided = sessions.flatMap((item) => {
    const shopper = factsById.get(item.session.id);
    if (!shopper) {
      return [];
    }
    const decision = decide(
      {
        step: item.step,
        due_at: item.due_at,
        expires_at: item.session.expires_at,
        livemode: item.session.livemode,
        recovery_enabled: item.session.recovery_enabled,
        email: item.session.email,
        ...consentFacts(item, shopper),
        suppressed: shopper.suppressed || (item.session.email_key !== null && erased.has(item.session.email_key)),
        item_count: item.cart.item_count,
        has_order: item.cart.completed || item.session.order_id !== null,
        has_later_session: shopper.has_later_session,
        has_later_order: shopper.has_later_order || item.cart.ordered_since,
        recently_emailed: shopper.recently_emailed,
        settings: {
          enabled: settings.values.enabled,
          terms_accepted: settings.terms_accepted,
          activated_at: settings.activated_at,
          max_age_hours: settings.values.max_age_hours,
        },
      },
      now,
    );
    const { shopper_state, subscription_id } = shopper;
    return [{ ...item, decision, shopper_state, subscription_id }];
  });
  await saveDecisions(
    manager,
    decided.map(({ session, decision }) => ({ ...decision, session_id: session.id })),
  );
  return decided;
}
