/** A failure whose message is meant for the person at the terminal: no stack needed. */
export class PostgresError extends Error {
  override name = "PostgresError";
}
