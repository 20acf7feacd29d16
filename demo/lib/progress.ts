import type { WriteStream } from "node:tty";

const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const FRAME_MS = 100;
/** Without a terminal to redraw, a sign of life as often as this. */
const STILL_MS = 10_000;

export const seconds = (since_ms: number) => `${((performance.now() - since_ms) / 1000).toFixed(1)} s`;

/** Prints the steps of the demo as they happen: a spinner on a terminal, plain lines in a log. */
export class Progress {
  private readonly isTerminal: boolean;
  private readonly useColour: boolean;
  /** What is under way, or failed; empty between the steps. */
  current = "";

  constructor(private readonly stream: WriteStream) {
    this.isTerminal = stream.isTTY;
    this.useColour = this.isTerminal && !process.env.NO_COLOR;
  }

  colour(code: number, text: string): string {
    return this.useColour ? `\u001b[${code}m${text}\u001b[0m` : text;
  }

  line(text = ""): void {
    this.stream.write(`${text}\n`);
  }

  heading(text: string): void {
    this.line(`\n${this.colour(1, text)}`);
  }

  /** `told` turns the result into what the line says at the end; without it the line stays as it began. */
  async step<T>(what: string, work: () => Promise<T>, told?: (result: T) => string): Promise<T> {
    const start = performance.now();
    this.current = what;
    const stopShowing = this.show(what, start);
    try {
      const result = await work();
      stopShowing();
      this.current = "";
      this.line(`${this.colour(32, "✓")} ${told?.(result) ?? what} ${this.colour(2, seconds(start))}`);
      return result;
    } catch (error) {
      stopShowing();
      this.line(`${this.colour(31, "✗")} ${what} ${this.colour(2, seconds(start))}`);
      throw error;
    }
  }

  private show(what: string, start: number): () => void {
    if (!this.isTerminal) {
      this.line(`… ${what}`);
      const timer = setInterval(() => this.line(`… ${what}: still at it after ${seconds(start)}`), STILL_MS);
      return () => clearInterval(timer);
    }
    let frame = 0;
    const draw = () => {
      const text = `${FRAMES[frame++ % FRAMES.length]} ${what} ${seconds(start)}`;
      this.stream.write(`\r\u001b[2K${text.slice(0, (this.stream.columns || 80) - 1)}`);
    };
    draw();
    const timer = setInterval(draw, FRAME_MS);
    return () => {
      clearInterval(timer);
      this.stream.write("\r\u001b[2K");
    };
  }
}
