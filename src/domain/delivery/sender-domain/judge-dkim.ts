import { type DomainProblem, NO_PROBLEM, problemOf } from "./problem";
import { type DomainRecord, type ExpectedRecord, type Found, notLookedUp, readTags } from "./record";

/** What this store signs with; `public_key` as it stands in the record, in base64. */
export type DkimKey = { domain: string; selector: string; public_key: string };

/** The record that lets receivers check the signature (RFC 6376 section 3.6.1). */
export function dkimRecord({ domain, selector, public_key }: DkimKey): ExpectedRecord {
  return { type: "TXT", name: `${selector}._domainkey.${domain}`, value: `v=DKIM1; k=rsa; p=${public_key}` };
}

/** DKIM: whether what this store signs can be checked. @param txt of the name that {@link dkimRecord} gives */
export function judgeDkim({
  domain,
  key,
  txt,
}: {
  domain: string;
  key: DkimKey | null;
  txt: Found<string>;
}): DomainRecord {
  if (key === null) {
    const problem = problemOf(
      "dkim_not_signed",
      "This store does not sign its mail, and nobody can look up whether your mail service does. If it does not, " +
        "make a key and set the option dkim of the SMTP provider",
    );
    return { type: "dkim", status: "unknown", found: [], ...problem, expected: null };
  }
  if (txt.kind === "failed") {
    return notLookedUp("dkim", txt.error);
  }
  const found = txt.values.filter((value) => readTags(value).has("p"));
  const problem = judgeKey(domain, key, found);
  const isFine = problem.code === null;
  const status = found.length === 0 ? "missing" : isFine ? "ok" : "warning";
  return { type: "dkim", status, found, ...problem, expected: isFine ? null : dkimRecord(key) };
}

function judgeKey(domain: string, key: DkimKey, found: readonly string[]): DomainProblem {
  const [record = "", ...others] = found;
  const tags = readTags(record);
  if (record === "") {
    const sentence = "Receivers cannot check the signature: its public key is not there. Add this record";
    return problemOf("dkim_missing", sentence);
  }
  if (others.length > 0) {
    const sentence =
      "There is more than one key under this name, so receivers may try the wrong one. Keep only this record";
    return problemOf("dkim_twice", sentence);
  }
  const published = (tags.get("p") ?? "").replace(/\s/g, "");
  if (published === "") {
    const sentence = "The key has been withdrawn (its p is empty), so every signature fails. Replace the record";
    return problemOf("dkim_withdrawn", sentence);
  }
  if (published !== key.public_key) {
    const sentence = "The public key there is not the one of the private key this store signs with. Replace the record";
    return problemOf("dkim_other_key", sentence);
  }
  if (tags.get("t")?.split(":").includes("y")) {
    const sentence =
      "The key is marked as being tested (t=y), so receivers give nothing on its signatures. Replace the record";
    return problemOf("dkim_testing", sentence);
  }
  if (!isAligned(domain, key.domain)) {
    const sentence = `Mail comes from ${domain} but is signed for ${key.domain}, which receivers do not count. Sign for the sender's domain`;
    return problemOf("dkim_other_domain", sentence, key.domain);
  }
  return NO_PROBLEM;
}

/** The same domain, or one below the other, as DMARC's relaxed mode asks (RFC 7489 section 3.1.1). */
function isAligned(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}
