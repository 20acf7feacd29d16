import type { Postgres } from "../../integration-tests/support/postgres";
import type { PreparedStore } from "./prepare-store";

/** A figure beside what it should be, each with its unit. */
export type Target = { name: string; figure: string; target: string; met: boolean };

export type BenchContext = {
  postgres: Postgres;
  log: (line: string) => void;
  /** A store with one abandoned cart, on a database of this name; the first one takes a minute, further ones are copies of it. */
  prepareStore: (database: string) => Promise<PreparedStore>;
  /** So many, or the part of it that was asked for with `--scale`. */
  scaled: (count: number) => number;
};

export type Scenario = (context: BenchContext) => Promise<Target[]>;
