import type { MedusaSdk, RequestOptions, SdkRequest } from "./medusa-sdk.ts";
import { type RefusalCode, REFUSALS } from "./refusals.ts";
import type { CommonFailureCode, Failure, Result } from "./result.ts";

const TIMEOUT_MS = 10_000;
/** The server asks for patience (timeout, too early, too many requests); trying again may help. */
const PATIENCE = [408, 425, 429];

/** What statuses and refusals mean for one call; what is not named is `unavailable` or `refused`. */
export type Meanings<Code extends string> = {
  statuses?: Readonly<Record<number, Code>>;
  refusals?: readonly (RefusalCode & Code)[];
};

/** Asks the store API for something of type `Data`, as docs/http-api.md has it. */
export async function request<Data, Code extends string>(
  sdk: MedusaSdk,
  path: string,
  { options = {}, meanings, ...init }: SdkRequest & { options?: RequestOptions; meanings: Meanings<Code> },
): Promise<Result<Data, Code>> {
  try {
    const answer = await sdk.client.fetch(path, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      // An answer is about one cart at one moment: frameworks that cache what a server fetches must not.
      cache: "no-store",
      ...init,
      ...options,
    });
    return { ok: true, ...(answer as Data) };
  } catch (error) {
    return { ok: false, error: failureOf(error, meanings) };
  }
}

function failureOf<Code extends string>(error: unknown, meanings: Meanings<Code>): Failure<Code> {
  const message = error instanceof Error ? error.message : String(error);
  const status = statusOf(error);
  return { code: codeOf({ message, status }, meanings), message, status };
}

function statusOf(error: unknown): number | null {
  return error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : null;
}

function codeOf<Code extends string>(
  { message, status }: { message: string; status: number | null },
  { statuses = {}, refusals = [] }: Meanings<Code>,
): Code | CommonFailureCode {
  if (status === null || status >= 500 || PATIENCE.includes(status)) return "unavailable";
  return refusals.find((code) => REFUSALS[code] === message) ?? statuses[status] ?? "refused";
}
