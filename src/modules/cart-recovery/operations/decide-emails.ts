import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { readSessions } from "../queries/read-sessions";
import { saveEmailDecisions } from "../queries/save-email-decisions";
import { scheduleEmails } from "../queries/schedule-emails";
import type { EmailRow, SessionRow } from "../rows";
import { type DecidedSession, decideSessions } from "./decide-sessions";
import { type CartFacts, goneCart, type JudgeOptions } from "./judge-sessions";
import { nextLook } from "./next-look";

/** A claimed mail with its cart, null when that is gone; the session itself is read in the transaction. */
export type EmailToDecide = { email: EmailRow; cart: CartFacts | null };

export type DecidedEmail = DecidedSession & { email: EmailRow };

export type DecideEmailsInput = JudgeOptions & {
  claim_token: string;
  emails: readonly EmailToDecide[];
};

/**
 * The one mail of each session that is decided now. There are two only when a person lets an earlier step be tried again
 * while a later one is due; then the later one is decided, and the earlier one is looked at after it.
 */
function oneOfEachSession(emails: readonly EmailToDecide[]): EmailToDecide[] {
  const latest = new Map<string, EmailToDecide>();
  for (const item of emails) {
    const other = latest.get(item.email.checkout_session_id);
    if (!other || other.email.step < item.email.step) {
      latest.set(item.email.checkout_session_id, item);
    }
  }
  return [...latest.values()];
}

function toDecide(items: readonly EmailToDecide[], sessions: ReadonlyMap<string, SessionRow>) {
  return items.flatMap(({ email, cart }) => {
    const session = sessions.get(email.checkout_session_id);
    const { step, scheduled_at } = email;
    return session ? [{ email, cart: cart ?? goneCart(session), session, step, scheduled_at }] : [];
  });
}

/**
 * Decides claimed mails afresh. Those that are not to be sent end here, or are put off; and the next step of a sequence is
 * scheduled in the place of a skipped one. Returns all that were still this claim's.
 */
export async function decideEmails(manager: EntityManager, input: DecideEmailsInput): Promise<DecidedEmail[]> {
  const { claim_token, now } = input;
  const emails = oneOfEachSession(input.emails);
  const sessions = await readSessions(
    manager,
    emails.map(({ email }) => email.checkout_session_id),
  );
  const decided = await decideSessions(manager, toDecide(emails, sessions), input);
  const waiting = input.emails.filter((item) => !emails.includes(item)).map(({ email }) => email);
  const ours = await saveEmailDecisions(manager, {
    claim_token,
    emails: [
      ...decided.map(({ email, session, step, due_at, decision }) => ({
        id: email.id,
        outcome: decision.outcome,
        step,
        due_at,
        next_at: decision.next_at,
        to: session.email,
      })),
      ...waiting.map(({ id, step, to, scheduled_at }) => ({
        id,
        outcome: "postpone" as const,
        step,
        due_at: scheduled_at,
        next_at: now,
        to,
      })),
    ],
  });
  const held = decided.filter(({ email }) => ours.has(email.id));
  await scheduleEmails(
    manager,
    held.filter(({ decision }) => decision.outcome === "skip").flatMap((item) => nextLook(item) ?? []),
  );
  return held;
}
