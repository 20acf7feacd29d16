/** Why a file is not imported at all. `too_large` is about a limit, `unreadable` about what is in it. */
export type Refusal = { kind: "too_large" | "unreadable"; message: string };

/** Ends the reading of a file; nothing of it is imported. */
export class FileRefused extends Error {
  override name = "FileRefused";

  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}
