import { z } from "@medusajs/framework/zod";
import { startToldProcess } from "../../integration-tests/cluster/told-process";
import { BENCH_ENV } from "./medusa-cli";
import { FOREIGN_CHANNEL, SCOPED_CHANNEL } from "./silent-provider";

/** Mails go to a provider that does nothing; which speaks the plugin's own contract. */
export const SILENT_ENV = {
  CART_RECOVERY_CHANNEL: SCOPED_CHANNEL,
  // Medusa takes what is not in src to be there all the same.
  FEED_PROVIDER: "./src/../bench/support/silent-provider",
  FEED_CHANNELS: `${SCOPED_CHANNEL},${FOREIGN_CHANNEL}`,
};

const answerSchema = z.object({ done: z.number(), ms: z.number(), cpu_ms: z.number() });

/** How many mails some work made, and what it took of time and of this process's processor. */
export type Measured = z.output<typeof answerSchema>;

export type Worker = {
  ready: Promise<void>;
  measure(work: "sweep" | "send" | "notifications" | "nightly" | "nodemailer", count?: number): Promise<Measured>;
  stop(): Promise<void>;
};

/** Boots a Medusa that does what is to be measured. */
export function startWorker(env: Record<string, string>): Worker {
  const child = startToldProcess("./bench/support/worker.ts", { ...BENCH_ENV, ...env });
  return {
    ready: child.ready,
    measure: async (work, count = 0) => answerSchema.parse(await child.tell(JSON.stringify({ work, count }))),
    stop: () => child.kill(),
  };
}
