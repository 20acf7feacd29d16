import { setTimeout as pause } from "node:timers/promises";
import { messageOf } from "./notification";

/** How much of its lease a mail keeps to write what became of it. */
const SETTLE_SECONDS = 15;

/**
 * Why a call to somebody else's provider failed, if it did. One that never answers must not hold up everybody else's mail:
 * it is waited for until shortly before the lease ends.
 */
export async function failureOf(
  call: Promise<unknown>,
  { lease_seconds }: { lease_seconds: number },
): Promise<string | null> {
  const timer = new AbortController();
  const late = pause((lease_seconds - SETTLE_SECONDS) * 1000, "The notification provider did not answer in time", {
    signal: timer.signal,
  });
  const answer = call.then(() => null, messageOf);
  try {
    return await Promise.race([answer, late]);
  } finally {
    timer.abort();
    late.catch(() => undefined);
  }
}
