import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

export type SweepingProcess = {
  /** Resolves when the process has booted. */
  ready: Promise<void>;
  /** Lets it sweep. */
  go(): void;
  /** What its sweep did. */
  result: Promise<Record<string, number>>;
  /** With SIGKILL: nothing of it can react. */
  kill(): void;
  /** Resolves when the process is gone. */
  ended: Promise<unknown>;
};

/** Boots a second Medusa on the same database, as an operator's further instance would. */
export function startSweepingProcess(env: Record<string, string>): SweepingProcess {
  const child: ChildProcess = spawn(
    process.execPath,
    ["node_modules/@medusajs/cli/cli.js", "exec", "./integration-tests/cluster/sweep-when-told.ts"],
    { env: { ...process.env, ...env }, stdio: ["pipe", "pipe", "pipe"] },
  );
  const output: string[] = [];
  child.stderr?.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  lines.on("line", (line) => output.push(line));
  const said = (start: string) =>
    new Promise<string>((resolve, reject) => {
      lines.on("line", (line) => {
        if (line.startsWith(start)) {
          resolve(line.slice(start.length));
        }
      });
      void once(child, "exit").then(([code]) => {
        reject(new Error(`The process ended with ${String(code)} before it said ${start}:\n${output.join("\n")}`));
      });
    });
  const result = said("RESULT ").then((json) => JSON.parse(json) as Record<string, number>);
  // A process that is killed on purpose says nothing; who awaits the result still gets the error.
  result.catch(() => undefined);
  return {
    ready: said("READY").then(() => undefined),
    go: () => child.stdin?.write("go\n"),
    result,
    kill: () => child.kill("SIGKILL"),
    ended: once(child, "exit"),
  };
}
