import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { readDueEmails, readDueSessions } from "../queries/read-due";
import { sql } from "../queries/sql";
import type { EmailRow, SessionRow } from "../rows";
import { type ClaimedSession, freshen } from "./expire-sessions";
import { goneCart, type Judgement, type JudgeOptions, judgeSessions, type SessionToDecide } from "./judge-sessions";

/** What the next sweep would look at. */
export type Due = {
  /** Open sessions whose time has passed. */
  sessions: SessionRow[];
  /** Waiting mails; a session's latest only. */
  emails: EmailRow[];
  /** Of both together, also those beyond the limit. */
  count: number;
};

/** Reads what is due, in the sweep's order, and claims nothing. */
export async function readDue(manager: EntityManager, limit: number): Promise<Due> {
  const sessions = await readDueSessions(manager, limit);
  const emails = await readDueEmails(manager, limit);
  const latest = new Map(
    [...emails.rows].sort((a, b) => a.step - b.step).map((email) => [email.checkout_session_id, email]),
  );
  return { sessions: sessions.rows, emails: [...latest.values()], count: sessions.count + emails.count };
}

export type JudgeDueInput = JudgeOptions & {
  items: readonly (ClaimedSession & { email: EmailRow | null })[];
};

/**
 * Judges what is due as the sweep would, by the same rules and facts. The database itself refuses to write meanwhile: this is
 * for looking only.
 */
export async function judgeDue(manager: EntityManager, input: JudgeDueInput): Promise<(SessionToDecide & Judgement)[]> {
  await sql(manager, `SET TRANSACTION READ ONLY`, {});
  const { settings } = input;
  const items = input.items.map(({ session, cart, email }) => ({
    // A session that is yet to be expired is first brought up to date with its cart.
    session: email ? session : { ...session, ...freshen({ session, cart }, settings) },
    step: email?.step ?? 0,
    scheduled_at: email?.scheduled_at ?? null,
    cart: cart ?? goneCart(session),
  }));
  return judgeSessions(manager, items, input);
}
