import type { PreparedStore } from "./prepare-store";

const VARIABLE = "BROWSER_TEST_STORE";

/** Handed on in the environment, which jest's workers inherit. */
export function publishPreparedStore(store: PreparedStore): void {
  process.env[VARIABLE] = JSON.stringify(store);
}

/** Undefined where none was prepared. */
export function preparedStore(): PreparedStore | undefined {
  const json = process.env[VARIABLE];
  return json === undefined ? undefined : (JSON.parse(json) as PreparedStore);
}
