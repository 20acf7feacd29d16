import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { waitFor } from "../../integration-tests/support/wait-for";
import { isRunning } from "../lib/processes";

const LOG_TAIL_LINES = 15;
/** In the command line of everything that is kept here. */
const COMMAND = "@medusajs/cli";

export type KeptProcess = {
  /** Settles with the exit code. */
  exited: Promise<number>;
  isRunning(): boolean;
  logTail(): string;
  stop(): Promise<void>;
};

type Order = {
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Everything it prints goes there. */
  logFile: string;
  pidFile: string;
};

/** Runs a Node script in its own process group, which ends at the latest when this process does. */
export function startKept({ args, cwd, env, logFile, pidFile }: Order): KeptProcess {
  const log = openSync(logFile, "a");
  const order = JSON.stringify({ command: process.execPath, args, cwd, pidFile });
  const keeper = spawn(process.execPath, [join(__dirname, "keeper.mjs"), order], {
    // Out of the terminal's process group: Ctrl-C is for the demo to answer.
    detached: true,
    stdio: ["pipe", log, log],
    env,
  });
  closeSync(log);

  let running = true;
  const exited = new Promise<number>((settle) => {
    const finish = (code: number) => {
      running = false;
      settle(code);
    };
    keeper.on("exit", (code) => finish(code ?? 1));
    keeper.on("error", () => finish(127));
  });
  keeper.stdin?.on("error", () => undefined);

  return {
    exited,
    isRunning: () => running,
    logTail: () => readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-LOG_TAIL_LINES).join("\n"),
    async stop() {
      keeper.stdin?.end();
      await exited;
    },
  };
}

/** Ends what a demo left running whose keeper was killed with SIGKILL too. */
export async function stopLeftover(pidFile: string): Promise<void> {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8"));
  // The keeper of a demo that has just been killed may be at it already.
  const ended = waitFor("the end of an earlier Medusa", () => Promise.resolve(!isRunning(pid, COMMAND)), {
    timeout_ms: 1_500,
  });
  if (!(await ended.catch(() => false))) {
    process.kill(-pid, "SIGKILL");
    await sleep(200);
  }
  rmSync(pidFile, { force: true });
}
