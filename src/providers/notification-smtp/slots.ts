/**
 * Lets a fixed number of tasks run at once and the others wait their turn, first come, first served.
 *
 * nodemailer's pool queues too, but does not say when a mail leaves the queue; a deadline for one conversation must not
 * run while the mail waits for others.
 */
export class Slots {
  private readonly waiting: (() => void)[] = [];

  constructor(private free: number) {}

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free--;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }
}
