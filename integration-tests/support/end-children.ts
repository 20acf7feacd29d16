import { execFileSync } from "node:child_process";

type Process = { pid: number; parent: number; command: string };

/** These end by themselves when this process is gone: PostgreSQL's keeper, which does so cleanly, and the compiler's helper. */
const OWN_WAY = /keeper\.mjs|esbuild/;

function listProcesses(): Process[] {
  return execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8", maxBuffer: 16 * 1024 * 1024 })
    .split("\n")
    .flatMap((line) => {
      const [, pid, parent, command = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return pid && parent ? [{ pid: Number(pid), parent: Number(parent), command }] : [];
    });
}

function descendantsOf(pid: number, processes: readonly Process[]): Process[] {
  const children = processes.filter(({ parent, command }) => parent === pid && !OWN_WAY.test(command));
  return children.flatMap((child) => [child, ...descendantsOf(child.pid, processes)]);
}

/** Ends all that this process started: the Medusas, mail servers and workers of a scenario that is not to go on. */
export function endChildren(): void {
  for (const { pid } of descendantsOf(process.pid, listProcesses())) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** However this process is told to end, nothing that it started is left. */
export function endChildrenOnSignals(): void {
  for (const [signal, number] of [
    ["SIGINT", 2],
    ["SIGTERM", 15],
    ["SIGHUP", 1],
  ] as const) {
    process.once(signal, () => {
      endChildren();
      process.exit(128 + number);
    });
  }
}
