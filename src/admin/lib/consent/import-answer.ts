import { FetchError } from "@medusajs/js-sdk";
import type { FileFault } from "../../../domain/consent/csv/fault";
import type { ImportProgress, ImportResult } from "./import-result";
import { RefusedFile } from "./refused-file";

type Line =
  | { progress: { phase: "comparing" | "applying"; rows: number } }
  | { import: ImportResult }
  | { type: string; message: string; code?: FileFault["code"]; value?: string | null };

/** The status that a refusal would have had, if the answer had not begun before it (ADR 31). */
const STATUS: Record<string, number> = { conflict: 409, invalid_data: 400 };

function linesOf(text: string): Line[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Line);
}

/** The latest progress among the lines that are there; a line that is still arriving is left for later. */
export function readProgress(text: string): ImportProgress | null {
  const complete = text.slice(0, text.lastIndexOf("\n") + 1);
  const latest = linesOf(complete).findLast((line) => "progress" in line);
  return latest && "progress" in latest ? { phase: latest.progress.phase, rows: latest.progress.rows } : null;
}

/**
 * What the whole answer says, be it one object or lines.
 * @throws FetchError with the status of a refusal, a {@link RefusedFile} where the server says what is wrong with the file
 */
export function readResult(status: number, text: string): ImportResult {
  let last: Line | undefined;
  try {
    last = linesOf(text).at(-1);
  } catch {
    // Not from this route: a proxy's page, say.
  }
  if (last && "import" in last) {
    return last.import;
  }
  const refusal = last && "message" in last ? last : null;
  const refused = status >= 300 ? status : (STATUS[refusal?.type ?? ""] ?? 500);
  if (refusal?.code) {
    const { code, value = null, message } = refusal;
    throw new RefusedFile({ code, value, message }, refused);
  }
  throw new FetchError(refusal?.message ?? "", "", refused);
}
