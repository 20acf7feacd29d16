import type { HealthProblem } from "../../../domain/delivery/health";

/** `Health` of SPEC 9, as it comes over the wire. */
export type Health = {
  status: "ok" | "warning" | "paused";
  last_sweep_at: string | null;
  backlog: number;
  lateness_seconds: number;
  in_flight: number;
  unknown: number;
  failure_rate: number;
  provider: string | null;
  paused: null | { since: string; reason: string };
  /** The same as `problems`, in English sentences. */
  warnings: string[];
  problems: HealthProblem[];
};
