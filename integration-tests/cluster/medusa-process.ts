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
  kill(): void;
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
  const said = (start: string) =>
    new Promise<string>((resolve, reject) => {
      lines.on("line", (line) => {
        output.push(line);
        if (line.startsWith(start)) {
          resolve(line.slice(start.length));
        }
      });
      void once(child, "exit").then(([code]) => {
        reject(new Error(`The process ended with ${String(code)} before it said ${start}:\n${output.join("\n")}`));
      });
    });
  const result = said("RESULT ");
  result.catch(() => undefined);
  return {
    ready: said("READY").then(() => undefined),
    go: () => child.stdin?.write("go\n"),
    result: result.then((json) => JSON.parse(json) as Record<string, number>),
    kill: () => child.kill("SIGKILL"),
  };
}
