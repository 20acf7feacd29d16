import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { saveEmailDecisions } from "../queries/save-email-decisions";
import type { EmailRow } from "../rows";
import type { SettingsState } from "../settings-state";
import { type DecidedSession, decideSessions, type SessionToDecide } from "./decide-sessions";

export type EmailToDecide = SessionToDecide & { email: EmailRow };

export type DecidedEmail = DecidedSession & { email: EmailRow };

export type DecideEmailsInput = {
  claim_token: string;
  emails: readonly EmailToDecide[];
  settings: SettingsState;
  now: Date;
};

/** Decides claimed mails afresh; those that are not to be sent end here. Returns all that were still this claim's. */
export async function decideEmails(manager: EntityManager, input: DecideEmailsInput): Promise<DecidedEmail[]> {
  const { claim_token, settings, now } = input;
  const emails = new Map(input.emails.map((item) => [item.session.id, item.email]));
  const decided = await decideSessions(manager, { sessions: input.emails, settings, now });
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
