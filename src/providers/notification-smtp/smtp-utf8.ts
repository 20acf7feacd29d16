import type { NodemailerError } from "nodemailer";
import SMTPConnection, { type SMTPConnectionOptions } from "nodemailer/lib/smtp-connection";

/** For how long what a server has said of itself is not asked again: it changes when somebody changes the server. */
const REMEMBERED_MS = 10 * 60_000;

const OFFER = /^250[ -]SMTPUTF8\b/im;

type Envelope = { from: string | false; to: readonly string[] };

/** nodemailer has given a domain its ASCII form, unless something else is left before the `@`. */
const needsSmtpUtf8 = (address: string | false) => address !== false && /[^\p{ASCII}]/u.test(address);

/**
 * Refuses an internationalised envelope where the server does not offer SMTPUTF8 (RFC 6531 section 3.1): nodemailer would send
 * it all the same, and the server's 5xx would read as if there were no such mailbox.
 *
 * The error is that of a local check of the envelope (`EENVELOPE`), as nodemailer's own are. So a recipient's is no bounce
 * (`address`, see {@link DeliveryOutcome}): the mail has failed for good, as no wait teaches the server letters, but the address
 * exists, and its next mail is tried again. The store's own sender address concerns every mail: that is `sender`.
 *
 * @param offered what the server offers; asked only where it matters
 * @throws NodemailerError
 */
export async function assertTakesEnvelope({ from, to }: Envelope, offered: () => Promise<boolean>): Promise<void> {
  const sender = needsSmtpUtf8(from);
  if (!sender && !to.some(needsSmtpUtf8)) return;
  if (await offered()) return;
  throw notTaken(
    sender
      ? "The sender's address has other letters than a to z before its @, and your mail server takes none such: it does not offer SMTPUTF8. Choose another address in the settings"
      : "The address has other letters than a to z before its @, and your mail server takes none such: it does not offer SMTPUTF8",
  );
}

function notTaken(message: string): NodemailerError {
  return Object.assign(new Error(message), { code: "EENVELOPE", command: "API" });
}

/** Asks a server, over a connection of its own, whether it offers SMTPUTF8, and remembers the answer for a while. */
export function smtpUtf8Offer(server: SMTPConnectionOptions): () => Promise<boolean> {
  let known: { offered: Promise<boolean>; until: number } | undefined;
  return () => {
    if (known && Date.now() < known.until) return known.offered;
    const offered = readOffer(server);
    const asked = { offered, until: Date.now() + REMEMBERED_MS };
    known = asked;
    // Whoever asks next tries again; this one gets the error.
    offered.catch(() => (asked.until = 0));
    return offered;
  };
}

/** The pool does not tell what its connections have heard, so the greeting is read once more. */
async function readOffer(server: SMTPConnectionOptions): Promise<boolean> {
  const connection = new SMTPConnection(server);
  try {
    await new Promise<void>((resolve, reject) => {
      connection.on("error", reject);
      connection.once("end", () => reject(new Error("The mail server hung up before it said what it offers")));
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    const offered = OFFER.test(connection.lastServerResponse || "");
    connection.quit();
    return offered;
  } catch (error) {
    connection.close();
    throw error;
  }
}
