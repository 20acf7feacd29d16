import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { HashAddress } from "../../../domain/consent/address-hash";
import { readSessions } from "../queries/read-sessions";
import { saveEmailDecisions } from "../queries/save-email-decisions";
import type { EmailRow } from "../rows";
import type { SettingsState } from "../settings-state";
import { type CartFacts, type DecidedSession, decideSessions } from "./decide-sessions";

/** A claimed mail with its cart; the session itself is read in the transaction. */
export type EmailToDecide = { email: EmailRow; cart: CartFacts };

export type DecidedEmail = DecidedSession & { email: EmailRow };

export type DecideEmailsInput = {
  claim_token: string;
  emails: readonly EmailToDecide[];
  settings: SettingsState;
  now: Date;
};

/** Decides claimed mails afresh; those that are not to be sent end here. Returns all that were still this claim's. */
export async function decideEmails(
  manager: EntityManager,
  input: DecideEmailsInput & { hash: HashAddress },
): Promise<DecidedEmail[]> {
  const { claim_token, settings, now } = input;
  const emails = new Map(input.emails.map(({ email }) => [email.checkout_session_id, email]));
  const sessions = await readSessions(manager, [...emails.keys()]);
  const decided = await decideSessions(manager, {
    sessions: input.emails.flatMap(({ email, cart }) => {
      const session = sessions.get(email.checkout_session_id);
      return session ? [{ session, step: email.step, due_at: email.scheduled_at, cart }] : [];
    }),
    settings,
    now,
    hash: input.hash,
  });
  const withEmail = decided.flatMap((item) => {
    const email = emails.get(item.session.id);
    return email ? [{ ...item, email }] : [];
  });
  const ours = await saveEmailDecisions(manager, {
    claim_token,
    emails: withEmail.map(({ email, session, decision, shopper_state }) => ({
      id: email.id,
      send: decision.outcome === "send",
      to: session.email,
      shopper_state,
    })),
  });
  return withEmail.filter(({ email }) => ours.has(email.id));
}
