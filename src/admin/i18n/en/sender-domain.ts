import type { DomainProblemCode } from "../../../domain/delivery/sender-domain/problem";

export const senderDomain = {
  problems: {
    not_looked_up: "The DNS did not answer ({{value}}). Check again in a few minutes.",
    spf_missing:
      "No record says which servers may send mail for this domain, so mailboxes may take it for forged. If your mail service gives you a record of its own, add that one instead.",
    spf_twice: "There is more than one SPF record, so mailboxes trust none of them. Replace them by this one.",
    spf_open: "The record lets everybody send mail for this domain.",
    spf_too_long:
      "The record needs more than {{value}} look-ups, so mailboxes do not read it to the end. Take out what you no longer use.",
    spf_no_end: "The record does not say what to make of mail from other servers.",
    dkim_not_signed:
      "This store does not sign its mail, and nobody can look up whether your mail service does. If it does not, ask your developer to make a key and give it to the mail server's settings (dkim).",
    dkim_missing: "Mailboxes cannot check the signature, as its public key is not there. Add this record.",
    dkim_twice:
      "There is more than one key under this name, so mailboxes may try the wrong one. Keep only this record.",
    dkim_withdrawn: "The key has been withdrawn (its p is empty), so every signature fails. Replace the record.",
    dkim_other_key:
      "The public key there does not belong to the private key that this store signs with. Replace the record.",
    dkim_testing: "The key is marked as a test (t=y), so mailboxes give nothing on its signatures. Replace the record.",
    dkim_other_domain:
      "Emails are signed for {{value}}, not for the domain they come from, so mailboxes do not count the signature. Ask your developer to sign for the sender's domain.",
    dmarc_missing:
      "The domain has no DMARC policy. Gmail and Yahoo ask for one of those who send many emails; this one changes nothing but that.",
    dmarc_twice: "There is more than one DMARC policy, so mailboxes follow none of them. Keep only one.",
    dmarc_no_policy: "The policy does not say what it asks for: p must be none, quarantine or reject.",
    mx_missing:
      "No server takes mail for this domain, so replies and notices of failure are lost, and some mailboxes refuse its mail. Add the server that takes your mail, such as this one.",
    mx_refused:
      "The domain says that it takes no mail at all, and many mailboxes refuse mail from such a domain. Name the server that takes your mail, such as this one.",
  } satisfies Record<DomainProblemCode, string>,
};
