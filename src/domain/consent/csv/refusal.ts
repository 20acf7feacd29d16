import type { FileFault } from "./fault";

/** Why a file is not imported at all. `too_large` is about a limit, `unreadable` about what is in it. */
export type Refusal = FileFault & { kind: "too_large" | "unreadable" };

export const tooManyBytes = (max_bytes: number): Refusal => ({
  kind: "too_large",
  code: "too_large",
  value: String(max_bytes),
  message: `The file is larger than ${max_bytes} bytes.`,
});

/** Ends the reading of a file; nothing of it is imported. */
export class FileRefused extends Error {
  override name = "FileRefused";

  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}
