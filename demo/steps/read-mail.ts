import { waitFor } from "../../integration-tests/support/wait-for";
import { expect, Problem } from "../lib/problem";
import type { Mail } from "../services/inbox";
import type { Abandoned } from "./abandon-cart";
import type { Stage } from "./stage";

const MAIL_TIMEOUT_MS = 60_000;
const RECOVERY_LINK = /https?:\/\/[^\s"'<>)\]]+\/recover\/[^\s"'<>)\]]+/;

export type RecoveryMail = { mail: Mail; messageId: string; link: string };

/** Waits for the mail, and looks whether it is one that a shopper and her mail service would accept. */
export async function readMail(stage: Stage, { cart, email, sessionId }: Abandoned): Promise<RecoveryMail> {
  const mail = await waitFor("the mail", async () => (await stage.inbox.mailsTo(email))[0], {
    timeout_ms: MAIL_TIMEOUT_MS,
    every_ms: 200,
  }).catch(async (cause: unknown) => {
    throw new Problem(`No mail came. ${await explain(stage, sessionId)}`, { cause });
  });

  expect(mail.subject.trim() !== "", "The mail has no subject");
  for (const { title } of cart.items) {
    expect((mail.html ?? "").includes(title), `The mail does not show ${title}`);
  }
  for (const [, picture = ""] of (mail.html ?? "").matchAll(/<img[^>]+src="([^"]+)"/g)) {
    const answer = await fetch(picture).catch(() => null);
    expect(answer?.ok === true, `The mail shows a picture that is not there: ${picture}`);
  }
  const headers = await stage.inbox.headersOf(mail);
  expect(/^<https?:/.test(headers.get("list-unsubscribe") ?? ""), "The mail has no List-Unsubscribe address");
  expect(
    headers.get("list-unsubscribe-post") === "List-Unsubscribe=One-Click",
    "The mail has no one-click unsubscribing (RFC 8058)",
  );
  const link = RECOVERY_LINK.exec(mail.text ?? "")?.[0];
  if (link === undefined) throw new Problem("The text of the mail has no recovery link");
  expect((mail.html ?? "").includes(link), "The button in the mail leads elsewhere than the link in its text");
  return { mail, messageId: headers.get("message-id") ?? "", link };
}

async function explain({ merchant }: Stage, sessionId: string): Promise<string> {
  const { status, last_decision: decision, recovery_emails: emails } = await merchant.retrieve(sessionId);
  const told = emails.map((email) => [email.status, email.error].filter(Boolean).join(": "));
  return [
    `The session is ${status}`,
    decision ? `the decision was ${[decision.outcome, ...decision.reasons].join(" ")}` : "there is no decision",
    told.length > 0 ? `its mail is ${told.join("; ")}` : "no mail was scheduled",
  ].join(", ");
}
