/** A failure whose message is meant for the person at the terminal: no stack needed. */
export class Problem extends Error {
  override name = "Problem";
}

/** Says in one sentence what went wrong. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : "";
  if ("code" in error && error.code === "ENOSPC") return `The disk is full: ${error.message}`;
  return `${error.message}${cause}`;
}

export function isPlain(error: unknown): boolean {
  return error instanceof Error && ["Problem", "PostgresError", "HttpError"].includes(error.name);
}

/** A check of the played shopper: the message says what was expected. */
export function expect(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Problem(message);
}
