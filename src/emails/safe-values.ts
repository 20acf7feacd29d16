/**
 * What stands between text that people typed (product titles, copy, store names) and the places a mail puts it.
 * The mail's templates only ever see values that went through here.
 */

// Control characters, and the two Unicode separators that some mail programs treat as line breaks.
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;
const ANY_CONTROL = /[\p{Cc}\u2028\u2029]/u;
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/u;

/** One line without control characters; runs of white space that control characters leave behind become one space. */
export function singleLine(value: string): string {
  return (ANY_CONTROL.test(value) ? value.replace(CONTROL, " ") : value).trim();
}

/** The lines of a text, each cleaned, without empty ones at either end. */
export function cleanLines(value: string): string[] {
  const lines = value.split(LINE_BREAK).map(singleLine);
  const first = lines.findIndex((line) => line !== "");
  const last = lines.findLastIndex((line) => line !== "");
  return first === -1 ? [] : lines.slice(first, last + 1);
}

/** Paragraphs, parted by empty lines as people write them, each a list of lines. */
export function paragraphs(value: string): string[][] {
  const result: string[][] = [];
  let current: string[] = [];
  for (const line of [...cleanLines(value), ""]) {
    if (line !== "") {
      current.push(line);
    } else if (current.length > 0) {
      result.push(current);
      current = [];
    }
  }
  return result;
}

/** At most `length` UTF-16 units, cut with an ellipsis and never within a character. */
export function truncate(value: string, length: number): string {
  if (value.length <= length) {
    return value;
  }
  // A high surrogate at the cut has lost its other half.
  return `${value.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}

const HTML_ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/**
 * Escapes for text and for quoted attributes, the only two places the template has slots in. Mustache's own function
 * also escapes `/` and `=`, which makes every link unreadable to the tools that check mails.
 */
export function escapeHtml(value: string): string {
  // Asked first, as most values have nothing to escape, and replacing is slow.
  return /[&<>"']/.test(value) ? value.replace(/[&<>"']/g, (character) => HTML_ESCAPES[character] ?? character) : value;
}

/** The normalised URL, or null when it is not an absolute http(s) one. Normalising encodes quotes, brackets and breaks. */
export function httpUrl(value: string | null): string | null {
  const url = value === null ? null : parseUrl(value);
  return url?.protocol === "https:" || url?.protocol === "http:" ? url.href : null;
}

/** Without `URL.canParse` before it: that parses, too, and nearly every address in a mail is one. */
function parseUrl(value: string): URL | null {
  try {
    return new URL(value);
  } catch {
    return null;
  }
}

/** Like {@link httpUrl} for links a mail cannot do without. The error leaves the URL out: it may hold a token. */
export function requireHttpUrl(value: string, name: string): string {
  const url = httpUrl(value);
  if (url === null) {
    throw new Error(`${name} must be an absolute http or https URL`);
  }
  return url;
}

/** One to three words of letters. A full stop may end one, as in `J. Marie`, but stands in no word, as in `shop.com`. */
const PERSON_NAME = /^\p{L}[\p{L}\p{M}]*(?:(?:\. |[ '’‑-])[\p{L}\p{M}]+){0,2}\.?$/u;
const NAME_LENGTH = 40;

/**
 * A name to greet with, or "" when it does not look like one. Anybody can type somebody else's address into a checkout and
 * an advertisement as their name; our mail must not carry it there.
 */
export function personName(value: string | null): string {
  const name = singleLine(value ?? "");
  return name.length <= NAME_LENGTH && PERSON_NAME.test(name) ? name : "";
}
