import { type DomainProblem, problemOf } from "./problem";

/** What a look-up came to: the values there are, none, or no answer. */
export type Found<Value> = { kind: "found"; values: readonly Value[] } | { kind: "failed"; error: string };

/** A DNS record as it is to be entered. */
export type ExpectedRecord = { type: "TXT" | "MX"; name: string; value: string };

/** How one kind of record stands. */
export type DomainRecord = DomainProblem & {
  type: "spf" | "dkim" | "dmarc" | "mx";
  status: "ok" | "warning" | "missing" | "unknown";
  found: string[];
  expected: ExpectedRecord | null;
};

/** Nobody knows how it stands: the DNS did not answer. */
export function notLookedUp(type: DomainRecord["type"], error: string): DomainRecord {
  const problem = problemOf("not_looked_up", `The DNS did not answer (${error}). Check again in a few minutes`, error);
  return { type, status: "unknown", found: [], ...problem, expected: null };
}

/** The tags of a record like `v=DKIM1; k=rsa; p=…` (RFC 6376 section 3.2), with names in lower case. */
export function readTags(record: string): Map<string, string> {
  return new Map(
    record.split(";").flatMap((tag) => {
      const at = tag.indexOf("=");
      return at > 0 ? [[tag.slice(0, at).trim().toLowerCase(), tag.slice(at + 1).trim()] as const] : [];
    }),
  );
}
