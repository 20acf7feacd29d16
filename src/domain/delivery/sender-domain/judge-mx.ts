import { NO_PROBLEM, problemOf } from "./problem";
import { type DomainRecord, type Found, notLookedUp } from "./record";

export type MailExchange = { exchange: string; priority: number };

type MxInput = { domain: string; mx: Found<MailExchange>; smtp_host: string | null };

/** MX: whether the sender's domain takes mail itself, such as replies and notices of failure. */
export function judgeMx({ domain, mx, smtp_host }: MxInput): DomainRecord {
  if (mx.kind === "failed") {
    return notLookedUp("mx", mx.error);
  }
  const found = [...mx.values]
    .sort((a, b) => a.priority - b.priority)
    .map(({ exchange, priority }) => `${priority} ${exchange || "."}`);
  const expected = { type: "MX", name: domain, value: `10 ${smtp_host ?? `mail.${domain}`}` } as const;
  if (found.length === 0) {
    const problem = problemOf(
      "mx_missing",
      "No server takes mail for this domain, so replies and notices of failure are lost, and some receivers refuse its mail. " +
        "Add the server that takes your mail, such as this one",
    );
    return { type: "mx", status: "missing", found, ...problem, expected };
  }
  // RFC 7505: a single MX of the root says that the domain takes no mail.
  if (mx.values.every(({ exchange }) => exchange === "" || exchange === ".")) {
    const problem = problemOf(
      "mx_refused",
      "The domain says that it takes no mail at all, and many receivers refuse mail from such a domain. " +
        "Name the server that takes your mail, such as this one",
    );
    return { type: "mx", status: "warning", found, ...problem, expected };
  }
  return { type: "mx", status: "ok", found, ...NO_PROBLEM, expected: null };
}
