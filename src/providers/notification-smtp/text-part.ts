/** RFC 2045 section 6.7: a line has 76 characters at most, the `=` of a soft break among them. */
const LINE = 75;
const BASE64_LINE = 76;

const [TAB, LF, CR, SPACE, EQUALS] = [0x09, 0x0a, 0x0d, 0x20, 0x3d];
const HEX = Buffer.from("0123456789ABCDEF");

/** 1 for each byte that stands for itself wherever it is. */
const LITERAL = Uint8Array.from({ length: 256 }, (_, byte) => (byte > SPACE && byte < 0x7f && byte !== EQUALS ? 1 : 0));

/** From this share of bytes beyond ASCII on, base64 is the shorter encoding. Markup keeps HTML below it in any language. */
const MANY_LETTERS = 0.4;

/**
 * A text as a finished part of a multipart mail. nodemailer's own encoder looks at each letter several times and passes the text
 * through a chain of streams, which is half of what a mail costs it.
 */
export function textPart(subtype: "plain" | "html", text: string): { raw: Buffer } {
  const bytes = Buffer.from(text);
  const in_base64 = bytes.length - text.length > text.length * MANY_LETTERS;
  const head = `Content-Type: text/${subtype}; charset=utf-8\r\nContent-Transfer-Encoding: ${in_base64 ? "base64" : "quoted-printable"}\r\n\r\n`;
  return { raw: Buffer.concat([Buffer.from(head), in_base64 ? base64(bytes) : quotedPrintable(bytes)]) };
}

function base64(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString("base64").replace(new RegExp(`.{${BASE64_LINE}}(?=.)`, "g"), "$&\r\n"));
}

/** Kept from one text to the next: fresh memory of this size would be given back and asked for again with every mail. */
let scratch = Buffer.alloc(0);

/** Each line break, however it is written, becomes CRLF; all that is not printable ASCII is encoded. */
export function quotedPrintable(bytes: Buffer): Buffer {
  // At worst three characters for a byte, and a soft break of three for every 25 of them.
  const size = bytes.length * 4 + 3;
  if (scratch.length < size) scratch = Buffer.allocUnsafeSlow(size);
  const out = scratch;
  let at = 0;
  let column = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    const is_literal = LITERAL[byte] === 1 || ((byte === SPACE || byte === TAB) && !isLineEnd(bytes[i + 1]));
    if (!is_literal && isLineEnd(byte)) {
      if (byte === CR && bytes[i + 1] === LF) i++;
      out[at++] = CR;
      out[at++] = LF;
      column = 0;
      continue;
    }
    const width = is_literal ? 1 : 3;
    if (column + width > LINE) {
      out[at++] = EQUALS;
      out[at++] = CR;
      out[at++] = LF;
      column = 0;
    }
    column += width;
    if (is_literal) {
      out[at++] = byte;
      continue;
    }
    out[at++] = EQUALS;
    out[at++] = HEX[byte >> 4] ?? 0;
    out[at++] = HEX[byte & 15] ?? 0;
  }
  return Buffer.from(out.subarray(0, at));
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === undefined || byte === LF || byte === CR;
}
