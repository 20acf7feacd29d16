import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What must be in no log above debug, and in no answer. */
type Secret = { what: string; pattern: RegExp };

/** All that the tests sign, log in and encrypt with. A test that needs another one names it here. */
const KNOWN_SECRETS = [
  "not a secret: only tests and the demo sign with it",
  "a secret for tests that is long enough",
  "0123456789abcdef0123456789abcdef",
  "a secret of the test",
  "only for tests",
  "correct horse battery staple",
  "quiet-mornings",
  "a merchant's password",
  "the old password",
  "a new password",
  "p:ss/w@rd",
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const ADDRESS: Secret = { what: "an address", pattern: /[\w.+-]+@[\w-]+(\.[\w-]+)*\.[a-z]{2,}\b/gi };

function secrets(more: readonly string[]): Secret[] {
  return [
    ...Array.from(new Set([...KNOWN_SECRETS, ...more].flatMap((secret) => [secret, encodeURIComponent(secret)]))).map(
      (secret) => ({ what: "a secret of the tests", pattern: new RegExp(escaped(secret), "g") }),
    ),
    { what: "a token of a link", pattern: /\b[0-9a-f]{8}\.[\w-]{6,200}\.[\w-]{43}/g },
    { what: "a secret API key", pattern: /\bsk_[0-9a-f]{20,}/g },
    { what: "a login", pattern: /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/g },
    { what: "a private key", pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/g },
  ];
}

const find = (text: string, sought: readonly Secret[]): string[] =>
  sought.flatMap(({ what, pattern }) => Array.from(text.matchAll(pattern), ([found]) => `${what} (${found})`));

/** Medusa's `notification-local` sends nothing: all it does is to log whom it would have written to. */
const LOCAL_PROVIDER = /\bAttempting to send a notification to: '[^']+' on the channel/;

/** What is in an entry of a log that should not be. */
export function findInLog(line: string, more: readonly string[] = []): string[] {
  return find(line, [...secrets(more), ...(LOCAL_PROVIDER.test(line) ? [] : [ADDRESS])]);
}

export type Answer = {
  method: string;
  path: string;
  /** Whether somebody was logged in who asked. */
  isLoggedIn: boolean;
  status: number;
  headers: Record<string, unknown>;
  body: string;
};

/**
 * What is in an answer that should not be. Shoppers' routes tell no address, but customers who are logged in their own, which is
 * one; the admin sees addresses and links, and no other secret.
 */
export function findInAnswer({ path, isLoggedIn, headers, body }: Answer, more: readonly string[] = []): string[] {
  const text = `${JSON.stringify(headers)}\n${body}`;
  if (path.startsWith("/admin/")) {
    return find(text, secrets(more)).filter((found) => !found.startsWith("a token of a link"));
  }
  const addresses = [...new Set(find(text, [ADDRESS]))];
  const isOwn = isLoggedIn && path.startsWith("/store/") && addresses.length === 1;
  return [...find(text, secrets(more)), ...(isOwn ? [] : addresses)];
}

export type Searched = { lines: number; answers: number; found: string[] };

/** Searches all that the processes of a run said and answered. */
export function searchOutput(folder: string, more: readonly string[] = []): Searched {
  const searched: Searched = { lines: 0, answers: 0, found: [] };
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    const lines = readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean);
    if (file.endsWith(".answers")) {
      searched.answers += lines.length;
      for (const line of lines) {
        const answer = JSON.parse(line) as Answer;
        const found = findInAnswer(answer, more);
        if (found.length > 0) {
          searched.found.push(`${answer.method} ${answer.path} answered ${answer.status} with ${found.join(", ")}`);
        }
      }
      continue;
    }
    searched.lines += lines.length;
    for (const line of lines) {
      const found = findInLog(line, more);
      if (found.length > 0) searched.found.push(`a log has ${found.join(", ")}: ${line.slice(0, 300)}`);
    }
  }
  return searched;
}
