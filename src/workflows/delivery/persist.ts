import { setTimeout as pause } from "node:timers/promises";

/** How long the database may be away before what became of a mail is given up, and with that becomes `unknown`. */
const PATIENCE_MS = 60_000;
const LONGEST_PAUSE_MS = 2_000;

/**
 * Repeats a write that must not be lost over a failing database: a restart of it takes seconds, and the mail has already
 * left. The write must be harmless when it is repeated, as one may fail after its commit.
 * @throws the last error when the database stays away
 */
export async function persist(write: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let pause_ms = 100; ; pause_ms = Math.min(pause_ms * 2, LONGEST_PAUSE_MS)) {
    try {
      await write();
      return;
    } catch (error) {
      if (Date.now() + pause_ms > deadline) {
        throw error;
      }
      await pause(pause_ms);
    }
  }
}
