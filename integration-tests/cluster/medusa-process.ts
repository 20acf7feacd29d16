import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import type { SweepResult } from "../../src/workflows/delivery/sweep";

const ROOT = resolve(__dirname, "../..");
const SCRIPT = "./integration-tests/cluster/sweep-when-told.ts";

export type SweepingProcess = {
  /** Its connections have it as `application_name`. */
  name: string;
  /** Resolves when the process has booted. */
  ready: Promise<void>;
  /** Lets it sweep once, and tells what the sweep did. Rejects when it failed, or the process ended before. */
  sweep(): Promise<SweepResult>;
  signal(name: "SIGKILL" | "SIGSTOP" | "SIGCONT" | "SIGTERM"): void;
  /** With SIGKILL: nothing of it can react. Resolves when it is gone. */
  kill(): Promise<void>;
};

export type ProcessEnv = Record<string, string>;

/**
 * Boots a further Medusa on the same database, as an operator's further instance would.
 *
 * @param cwd the project to run; this one unless another version of it is wanted
 */
export function startSweepingProcess(env: ProcessEnv, cwd: string = ROOT): SweepingProcess {
  const name = `sweeper-${randomUUID()}`;
  const child: ChildProcess = spawn(process.execPath, [require.resolve("@medusajs/cli/cli.js"), "exec", SCRIPT], {
    cwd,
    env: { ...process.env, PGAPPNAME: name, ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const output: string[] = [];
  const gone = once(child, "exit");
  child.stderr?.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  child.stdin?.on("error", () => undefined);
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  lines.on("line", (line) => output.push(line));
  const said = (start: string) =>
    new Promise<string>((found, reject) => {
      const look = (line: string) => {
        if (line.startsWith(start)) {
          lines.off("line", look);
          found(line.slice(start.length));
        }
      };
      lines.on("line", look);
      void gone.then(([code]) => {
        reject(
          new Error(`The process ended with ${String(code)} before it said ${start}:\n${output.slice(-60).join("\n")}`),
        );
      });
    });
  const ready = said("READY").then(() => undefined);
  // Who kills it on purpose awaits neither; who does await them still gets the error.
  ready.catch(() => undefined);
  return {
    name,
    ready,
    sweep: () => {
      const result = said("RESULT ").then((json) => {
        const answer = JSON.parse(json) as SweepResult | { error: string };
        if ("error" in answer) throw new Error(answer.error);
        return answer;
      });
      result.catch(() => undefined);
      child.stdin?.write("sweep\n");
      return result;
    },
    signal: (name) => void child.kill(name),
    kill: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill("SIGKILL");
        await gone;
      }
    },
  };
}
