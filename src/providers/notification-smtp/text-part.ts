import * as base64 from "nodemailer/lib/base64";
import * as quotedPrintable from "nodemailer/lib/qp";

/** From this share of bytes beyond ASCII on, base64 is the shorter encoding. Markup keeps HTML below it in any language. */
const MANY_LETTERS = 0.4;

/**
 * A text as a finished part of a multipart mail. By itself nodemailer looks at each letter several times to choose an encoding, and
 * passes the text through a chain of streams, which is half of what a mail costs it (ADR 87).
 */
export function textPart(subtype: "plain" | "html", text: string): { raw: string } {
  const lines = text.replace(/\r\n?|\n/g, "\r\n");
  const bytes = Buffer.from(lines);
  const isDense = bytes.length - lines.length > lines.length * MANY_LETTERS;
  const [encoding, { encode, wrap }] = isDense
    ? (["base64", base64] as const)
    : (["quoted-printable", quotedPrintable] as const);
  const head = `Content-Type: text/${subtype}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  return { raw: head + wrap(encode(bytes)) };
}
