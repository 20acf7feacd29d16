import type { Outcome, Reason } from "../../../domain/decision/decision";

/** `Decision` of SPEC 9, as it comes over the wire. */
export type Decision = {
  outcome: Outcome;
  reasons: Reason[];
  /** Which mail of the sequence, counted from 0. */
  step: number;
  next_at: string | null;
  decided_at: string;
};
