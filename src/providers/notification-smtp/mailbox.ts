import addressparser from "nodemailer/lib/addressparser";

export type Mailbox = { name: string; address: string };

/** Makes a text safe for a header: no line break can end it and no NUL can cut it short (RFC 5322 section 2.2). */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\0]+/g, " ").trim();
}

/** Reads one `Name <address>` or `address`; null when the text holds none, several, or a group. */
export function parseMailbox(text: string): Mailbox | null {
  const [mailbox, ...others] = addressparser(oneLine(text));
  if (!mailbox?.address || others.length > 0) return null;
  return /^[^\s@<>]+@[^\s@<>]+$/.test(mailbox.address) ? { name: mailbox.name, address: mailbox.address } : null;
}
