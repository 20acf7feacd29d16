import { setTimeout as pause } from "node:timers/promises";
import { settledWithin } from "./settled-within";

const END_SIGNALS = ["SIGTERM", "SIGINT"] as const;

/**
 * Lets the process end without stranding what is being done: once it is over, running work takes on nothing new, and who
 * ends the process can wait until the work has written what became of it.
 */
export class Lifetime {
  private readonly ending = new AbortController();
  private readonly running = new Set<Promise<unknown>>();
  /** One listener for all that runs, however much it is. */
  private readonly onSignal = () => this.end();
  private begun = 0;
  private heeded: readonly (typeof END_SIGNALS)[number][] = [];

  /** Aborted when the process is about to end. */
  get signal(): AbortSignal {
    return this.ending.signal;
  }

  get isOver(): boolean {
    return this.signal.aborted;
  }

  end(): void {
    this.ending.abort();
  }

  /**
   * Runs something that {@link settled} waits for. While it runs, a signal to the process is heeded at once: Medusa tells
   * its modules only after the last open request, which may be the one that sweeps.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.begun++ === 0) {
      // Where nobody else listens, the signal ends the process at once, and must go on doing so.
      this.heeded = END_SIGNALS.filter((name) => process.listenerCount(name) > 0);
      this.heeded.forEach((name) => process.on(name, this.onSignal));
    }
    const done = work();
    this.running.add(done);
    try {
      return await done;
    } finally {
      this.running.delete(done);
      if (--this.begun === 0) {
        this.heeded.forEach((name) => process.off(name, this.onSignal));
      }
    }
  }

  /** Resolves after `ms`, or at once when the process is about to end. */
  async pause(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.signal }).catch(() => undefined);
  }

  /** Resolves when nothing runs any more, but not later than after `timeout_ms`. */
  async settled(timeout_ms: number): Promise<void> {
    await settledWithin(Promise.allSettled(this.running), timeout_ms);
  }
}
