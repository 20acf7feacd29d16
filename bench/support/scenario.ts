import type { Postgres } from "../../integration-tests/support/postgres";

/** A figure beside what it should be, each with its unit. */
export type Target = { name: string; figure: string; target: string; met: boolean };

export type Scenario = (context: { postgres: Postgres; log: (line: string) => void }) => Promise<Target[]>;
