import type { Topic } from "../../../domain/consent/precedence";

/** One line of the ledger, as it comes over the wire. */
export type ConsentRecord = {
  id: string;
  email: string;
  topic: Topic | null;
  action: "opt_in" | "opt_out" | "subscribe" | "unsubscribe" | "confirm" | "suppress";
  source: string;
  pending: boolean;
  text_version: string | null;
  locale: string | null;
  actor: string | null;
  checkout_session_id: string | null;
  occurred_at: string;
};
