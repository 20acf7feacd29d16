/** What a merchant may put into the copy, as `{{first_name}}`, or `{{first_name|there}}` with words for when it is empty. */
export const COPY_TOKENS = [
  "first_name",
  "store_name",
  "item_count",
  "first_item",
  "total",
  "expires_at",
  "promotion_code",
] as const;

export type CopyToken = (typeof COPY_TOKENS)[number];

/** What the tokens stand for in one mail, asked only of those there are; empty where there is nothing to say. */
export type CopyValues = Readonly<Record<CopyToken, () => string>>;

type Segment = string | { token: CopyToken; fallback: string };

/** A mistake in a text: what is wrong, how to mend it, and where, counted in characters from 1. */
export type CopyProblem = { at: number; message: string };

const TAG = /\{\{([^{}]*)\}\}|\{\{+|\}\}+|\{([^{}]*)\}/g;
const ALLOWED = COPY_TOKENS.map((token) => `{{${token}}}`).join(", ");

function findToken(name: string): CopyToken | undefined {
  return COPY_TOKENS.find((token) => token === name.trim());
}

/** Reads a text into words and tokens. What is no token stays what it is: words. */
function readCopy(text: string): { segments: Segment[]; problems: CopyProblem[] } {
  const segments: Segment[] = [];
  const problems: CopyProblem[] = [];
  let read = 0;
  for (const { 0: tag, 1: inner, 2: single, index } of text.matchAll(TAG)) {
    const [name = "", ...words] = (inner ?? "").split("|");
    const token = findToken(name);
    if (inner !== undefined && token !== undefined) {
      segments.push(text.slice(read, index), { token, fallback: words.join("|").trim() });
      read = index + tag.length;
      continue;
    }
    const message = problemOf(tag, inner, single);
    if (message !== null) {
      problems.push({ at: Array.from(text.slice(0, index)).length + 1, message });
    }
  }
  return { segments: [...segments, text.slice(read)], problems };
}

function problemOf(tag: string, inner: string | undefined, single: string | undefined): string | null {
  if (inner !== undefined) {
    return `unknown token ${tag}; allowed are ${ALLOWED}`;
  }
  if (single !== undefined) {
    const meant = findToken(single.split("|")[0] ?? "");
    return meant ? `broken brace in ${tag}; a token has two on each side, like {{${meant}}}` : null;
  }
  return `broken brace ${tag}; a token has two on each side, like {{first_name}}; allowed are ${ALLOWED}`;
}

/** Unknown tokens and broken braces of a text, in their order. */
export function findCopyProblems(text: string): CopyProblem[] {
  return readCopy(text).problems;
}

/**
 * Reads a text once and returns the function that fills it in. Where a token has neither a value nor words for that, the
 * space before it goes as well, or at the start of the text what follows: "Hello {{first_name}}," becomes "Hello,". Values
 * are put in as they are, once: braces in them mean nothing.
 */
export function compileCopy(text: string): (values: CopyValues) => string {
  const { segments } = readCopy(text);
  if (segments.length === 1) {
    return () => text;
  }
  return (values) => {
    let filled = "";
    let left_out = false;
    for (const segment of segments) {
      if (typeof segment === "string") {
        filled += left_out && filled === "" ? segment.replace(/^[\s,;:.!?–—-]+/u, "") : segment;
        left_out = false;
        continue;
      }
      const value = values[segment.token]() || segment.fallback;
      left_out = value === "";
      filled = left_out ? filled.trimEnd() : filled + value;
    }
    return filled;
  };
}
