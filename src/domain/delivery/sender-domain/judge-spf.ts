import { type DomainProblem, NO_PROBLEM, problemOf } from "./problem";
import { type DomainRecord, type ExpectedRecord, type Found, notLookedUp } from "./record";

/** RFC 7208 section 4.6.4: a record that asks for more look-ups is as good as none. */
const MAX_LOOKUPS = 10;
const LOOKED_UP = /^[+?~-]?(?:include:|exists:|a(?:[:/]|$)|mx(?:[:/]|$)|ptr(?::|$))|^redirect=/i;

type SpfInput = {
  domain: string;
  txt: Found<string>;
  /** The mail server's name as the provider knows it; null when it says nothing to others. */
  smtp_host: string | null;
};

/** SPF (RFC 7208): which servers may send for the domain. */
export function judgeSpf({ domain, txt, smtp_host }: SpfInput): DomainRecord {
  if (txt.kind === "failed") {
    return notLookedUp("spf", txt.error);
  }
  const found = txt.values.filter((value) => /^v=spf1(?:\s|$)/i.test(value));
  const terms = found.flatMap((record) => record.trim().split(/\s+/).slice(1));
  const record = (mechanisms: string[]): ExpectedRecord => ({
    type: "TXT",
    name: domain,
    value: ["v=spf1", ...new Set(mechanisms), "~all"].join(" "),
  });
  const withoutAll = terms.filter((term) => !/^[+?~-]?all$/i.test(term));
  const judged = (status: DomainRecord["status"], problem: DomainProblem, expected: ExpectedRecord | null) =>
    ({ type: "spf", status, found, ...problem, expected }) as const;

  if (found.length === 0) {
    const problem = problemOf(
      "spf_missing",
      "No record says which servers may send mail for this domain, so receivers may take it for forged. " +
        "If your mail service gives you a record of its own, add that one instead",
    );
    return judged("missing", problem, record([smtp_host === null ? "mx" : `a:${smtp_host}`]));
  }
  if (found.length > 1) {
    const sentence = "There is more than one SPF record, so receivers trust none of them. Replace them by this one";
    return judged("warning", problemOf("spf_twice", sentence), record(withoutAll));
  }
  if (terms.some((term) => /^\+?all$/i.test(term))) {
    const problem = problemOf("spf_open", "The record lets everybody send mail for this domain");
    return judged("warning", problem, record(withoutAll));
  }
  if (terms.filter((term) => LOOKED_UP.test(term)).length > MAX_LOOKUPS) {
    const sentence = `The record needs more than ${MAX_LOOKUPS} look-ups, so receivers do not read it to the end. Take out what you no longer use`;
    return judged("warning", problemOf("spf_too_long", sentence, String(MAX_LOOKUPS)), null);
  }
  if (!terms.some((term) => /^[~-]all$/i.test(term) || /^redirect=/i.test(term))) {
    const problem = problemOf("spf_no_end", "The record does not say what to make of mail from other servers");
    return judged("warning", problem, record(withoutAll));
  }
  return judged("ok", NO_PROBLEM, null);
}
