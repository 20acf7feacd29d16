import { type DomainProblem, NO_PROBLEM, problemOf } from "./problem";
import { type DomainRecord, type ExpectedRecord, type Found, notLookedUp, readTags } from "./record";

/** Where a policy may stand, nearest first: at the domain, else at one above it, as receivers look for it. */
export function dmarcNames(domain: string): string[] {
  const labels = domain.split(".");
  const above = labels.slice(0, Math.max(1, labels.length - 1)).map((_, i) => labels.slice(i).join("."));
  return above.map((name) => `_dmarc.${name}`);
}

const isPolicy = (value: string) => /^v\s*=\s*DMARC1\s*(?:;|$)/i.test(value);

/** DMARC: what receivers are to make of mail that is neither SPF's nor DKIM's. @param txt of each of {@link dmarcNames} */
export function judgeDmarc({ domain, txt }: { domain: string; txt: readonly Found<string>[] }): DomainRecord {
  for (const answer of txt) {
    if (answer.kind === "failed") {
      return notLookedUp("dmarc", answer.error);
    }
    const found = answer.values.filter(isPolicy);
    if (found.length > 0) {
      return judgePolicy(domain, found);
    }
  }
  const problem = problemOf(
    "dmarc_missing",
    "The domain has no DMARC policy. Gmail and Yahoo ask for one of those who send many mails; this one changes nothing but that",
  );
  return { type: "dmarc", status: "missing", found: [], ...problem, expected: policyFor(domain) };
}

function judgePolicy(domain: string, found: string[]): DomainRecord {
  const judged = (problem: DomainProblem) =>
    ({ type: "dmarc", status: "warning", found, ...problem, expected: policyFor(domain) }) as const;
  if (found.length > 1) {
    const sentence = "There is more than one DMARC policy, so receivers follow none of them. Keep only one";
    return judged(problemOf("dmarc_twice", sentence));
  }
  const policy = readTags(found[0] ?? "").get("p");
  if (!policy || !/^(?:none|quarantine|reject)$/i.test(policy)) {
    const sentence = "The policy does not say what it asks for: p must be none, quarantine or reject";
    return judged(problemOf("dmarc_no_policy", sentence));
  }
  return { type: "dmarc", status: "ok", found, ...NO_PROBLEM, expected: null };
}

function policyFor(domain: string): ExpectedRecord {
  return { type: "TXT", name: `_dmarc.${domain}`, value: "v=DMARC1; p=none" };
}
