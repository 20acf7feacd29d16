import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { z } from "@medusajs/framework/zod";

const startedSchema = z.object({ port: z.number() });
const takenSchema = z.object({ mails: z.number(), bytes: z.number() });

export type SmtpSink = {
  port: number;
  /** What it has taken so far. */
  taken(): Promise<{ mails: number; bytes: number }>;
  stop(): Promise<void>;
};

/** Starts a mail server that takes everything, in a process of its own, so that it costs the measured one nothing. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const child = fork(join(__dirname, "smtp-sink.ts"), {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const message = () => new Promise<unknown>((resolve) => child.once("message", resolve));
  const { port } = startedSchema.parse(await message());
  return {
    port,
    async taken() {
      const answer = message();
      child.send("taken");
      return takenSchema.parse(await answer);
    },
    async stop() {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}
