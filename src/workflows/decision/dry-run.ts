import type { MedusaContainer } from "@medusajs/framework/types";
import type { Outcome, Reason } from "../../domain/decision/decision";
import { cartRecovery } from "../cart-recovery-service";
import { loadCartFacts } from "./load-cart-facts";

/** So many sessions, and so many waiting mails, are looked at; `count` says how many there are. */
const LIMIT = 1000;

/** What the next sweep would do (SPEC 9). */
export type DryRun = {
  /** How many sessions are due, also those that are not listed. */
  count: number;
  would_send: { checkout_session_id: string; email: string | null; step: number }[];
  would_not: { checkout_session_id: string; outcome: Outcome; reasons: Reason[]; next_at: Date | null }[];
};

/**
 * Whom the next sweep would mail, and why not the others: the same facts and the same rules, and nothing written or sent. A
 * throttle and a pause of sending are not reasons, and so not told here.
 */
export async function dryRun(container: MedusaContainer): Promise<DryRun> {
  const service = cartRecovery(container);
  const [settings, due] = await Promise.all([service.getSettings(), service.readDue(LIMIT)]);
  const waiting = await service.listCheckoutSessions({
    id: due.emails.map(({ checkout_session_id }) => checkout_session_id),
  });
  const sessions = [...due.sessions, ...waiting];
  const carts = await loadCartFacts(container, sessions, settings.values);
  const emails = new Map(due.emails.map((email) => [email.checkout_session_id, email]));
  const judged = await service.judgeDue({
    items: sessions.map((session) => ({
      session,
      cart: carts.get(session.id) ?? null,
      email: emails.get(session.id) ?? null,
    })),
    settings,
    now: new Date(),
  });
  // A mail that would leave later is decided to be sent, and has a time for it.
  const leaves = judged.filter(({ decision }) => decision.outcome === "send" && decision.next_at === null);
  const stays = judged.filter((item) => !leaves.includes(item));
  return {
    count: due.count,
    would_send: leaves.map(({ session, step }) => ({
      checkout_session_id: session.id,
      email: session.email,
      step,
    })),
    would_not: stays.map(({ session, decision: { outcome, reasons, next_at } }) => ({
      checkout_session_id: session.id,
      outcome,
      reasons,
      next_at,
    })),
  };
}
