/** What may be wrong with a sender's domain; the admin has a sentence for each in its languages. */
export type DomainProblemCode =
  | "not_looked_up"
  | "spf_missing"
  | "spf_twice"
  | "spf_open"
  | "spf_too_long"
  | "spf_no_end"
  | "dkim_not_signed"
  | "dkim_missing"
  | "dkim_twice"
  | "dkim_withdrawn"
  | "dkim_other_key"
  | "dkim_testing"
  | "dkim_other_domain"
  | "dmarc_missing"
  | "dmarc_twice"
  | "dmarc_no_policy"
  | "mx_missing"
  | "mx_refused";

/** What is wrong, for people as a sentence and for programs as a code; all three are null when nothing is. */
export type DomainProblem =
  | { problem: null; code: null; value: null }
  | {
      problem: string;
      code: DomainProblemCode;
      /** What the sentence is about, such as another domain; null where it is about nothing special. */
      value: string | null;
    };

export const NO_PROBLEM = { problem: null, code: null, value: null } as const;

export function problemOf(code: DomainProblemCode, problem: string, value: string | null = null) {
  return { problem, code, value };
}
