// A Medusa that is measured, in a process of its own: `medusa exec` runs it, and it does what it is told line by line.
import { createInterface } from "node:readline";
import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import { runNightlyJob } from "../peers/nightly-job";
import { sendByNodemailerAlone } from "../peers/nodemailer-alone";
import { createNotificationsAlone } from "../peers/notifications-alone";
import { sendClaimed } from "./send-claimed";
import { sweepAll } from "./sweep-all";

/** How many mails were made, and in what time if not in all of it. */
type Done = number | { done: number; ms: number; cpu_ms: number };

type Work = (container: MedusaContainer, count: number) => Promise<Done>;

const WORK: Record<string, Work> = {
  sweep: sweepAll,
  send: sendClaimed,
  notifications: createNotificationsAlone,
  nightly: runNightlyJob,
  nodemailer: sendByNodemailerAlone,
};

const orderSchema = z.object({ work: z.string(), count: z.number() });

async function obey(container: MedusaContainer, line: string): Promise<unknown> {
  const { work, count } = orderSchema.parse(JSON.parse(line));
  const doWork = WORK[work];
  if (!doWork) {
    throw new Error(`There is no work ${work}`);
  }
  global.gc?.();
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = await doWork(container, count);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return typeof result === "number" ? { done: result, ms, cpu_ms: (user + system) / 1000 } : result;
}

export default async function worker({ container }: ExecArgs): Promise<void> {
  process.stdout.write("READY\n");
  for await (const line of createInterface({ input: process.stdin })) {
    const answer = await obey(container, line).catch((error: unknown) => ({ error: String(error) }));
    process.stdout.write(`RESULT ${JSON.stringify(answer)}\n`);
  }
}
