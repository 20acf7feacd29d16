import type { Decision } from "./decision";

/** What the next sweep would do; the lists are cut at 1,000, `count` is not. */
export type DryRun = {
  count: number;
  would_send: { checkout_session_id: string; email: string | null; step: number }[];
  would_not: ({ checkout_session_id: string } & Pick<Decision, "outcome" | "reasons" | "next_at">)[];
};
