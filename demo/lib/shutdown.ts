import { setTimeout as sleep } from "node:timers/promises";
import { ancestors } from "./ancestors";

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
/** Longer than the keeper gives Medusa and PostgreSQL. */
const CLOSE_TIMEOUT_MS = 20_000;
const PARENT_CHECK_MS = 1_000;

type Close = () => Promise<void> | void;

/** Closes what was opened, in reverse order, once, however the demo ends. */
export class Shutdown {
  private readonly open: Close[] = [];
  private closing: Promise<void> | undefined;
  /** What Ctrl-C exits with once there is nothing left to fail. */
  private interruptCode: number = SIGNALS.SIGINT;

  /** `tell` hears why the demo ends before it is done. */
  constructor(private readonly tell: (why: string) => void) {}

  get isClosing(): boolean {
    return this.closing !== undefined;
  }

  add(close: Close): void {
    this.open.push(close);
  }

  /** From here on Ctrl-C is how the demo is meant to end. */
  expectInterrupt(): void {
    this.interruptCode = 0;
  }

  /** What cannot be closed here ends with this process all the same: its keepers watch for that. */
  close(): Promise<void> {
    this.closing ??= Promise.race([this.closeAll(), sleep(CLOSE_TIMEOUT_MS, undefined, { ref: false })]);
    return this.closing;
  }

  private async closeAll(): Promise<void> {
    for (let next = this.open.pop(); next; next = this.open.pop()) {
      try {
        await next();
      } catch (error) {
        console.error("While closing:", error);
      }
    }
  }

  /** Says why, closes everything, exits. Only the first reason counts. */
  readonly end = (why: string, code: number): void => {
    if (this.isClosing) return;
    this.tell(why);
    void this.close().finally(() => process.exit(code));
  };

  listen(): void {
    const { end } = this;
    for (const [signal, code] of Object.entries(SIGNALS)) {
      process.on(signal, () => end(signal, signal === "SIGINT" ? this.interruptCode : code));
    }
    process.on("uncaughtException", (error) => end(error.stack ?? error.message, 1));
    process.on("unhandledRejection", (error) =>
      end(error instanceof Error ? (error.stack ?? error.message) : String(error), 1),
    );
    const before = ancestors();
    setInterval(
      () => ancestors() !== before && end("the process that started the demo is gone", 1),
      PARENT_CHECK_MS,
    ).unref();
    // The terminal or pipe that we print to may be gone before we are.
    for (const stream of [process.stdout, process.stderr]) stream.on("error", () => end("the output was closed", 1));
  }
}
