import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { compiledApp, inJavaScript } from "../support/compiled-app";
import { compileCache } from "../support/compiled-app/compile-cache";

const EXEC = resolve(__dirname, "../support/compiled-app/exec.mjs");
const ROOT = resolve(__dirname, "../..");

export type ToldProcess = {
  /** Its connections have it as `application_name`. */
  name: string;
  pid: number;
  /** Resolves when the process has booted. */
  ready: Promise<void>;
  /** Says one line to it, and resolves with what it answers. Rejects when it failed, or the process ended before. */
  tell(line: string): Promise<unknown>;
  signal(name: "SIGKILL" | "SIGSTOP" | "SIGCONT" | "SIGTERM"): void;
  /** With SIGKILL: nothing of it can react. Resolves when it is gone. */
  kill(): Promise<void>;
};

export type ProcessEnv = Record<string, string>;

/** What every Medusa of these tests runs with unless it is told otherwise. */
export const asOperated: ProcessEnv = {
  NODE_ENV: "production",
  DISABLE_ADMIN: "1",
  JWT_SECRET: "only for tests",
  COOKIE_SECRET: "only for tests",
};

/**
 * Boots a Medusa process that does what it is told: a script for `medusa exec` that writes `READY`, and for each line of its
 * standard input `RESULT` and JSON, `{ error }` when it failed.
 *
 * @param cwd the project to run; this one unless another version of it is wanted
 */
export function startToldProcess(script: string, env: ProcessEnv, cwd: string = ROOT): ToldProcess {
  const name = `told-${randomUUID()}`;
  const app = compiledApp(cwd);
  const cache = compileCache(app, "exec");
  const child: ChildProcess = spawn(process.execPath, [...cache.args, EXEC, inJavaScript(script)], {
    cwd: app,
    env: { ...process.env, ...asOperated, ...cache.env, PGAPPNAME: name, ...env },
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
  const ready = said("READY").then(() => {
    cache.keep(child);
  });
  // Who kills it on purpose awaits neither; who does await them still gets the error.
  ready.catch(() => undefined);
  return {
    name,
    pid: child.pid ?? 0,
    ready,
    tell: (line) => {
      const result = said("RESULT ").then((json) => {
        const answer: unknown = JSON.parse(json);
        if (typeof answer === "object" && answer !== null && "error" in answer) throw new Error(String(answer.error));
        return answer;
      });
      result.catch(() => undefined);
      child.stdin?.write(`${line}\n`);
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
