import { existsSync, readFileSync } from "node:fs";

/**
 * Whether this number is still the process we wrote down. A killed process that nobody has buried yet still has its
 * number, and a number may belong to somebody else by now: neither has `command` in its command line.
 */
export function isRunning(pid: number, command: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  if (existsSync("/proc/self/cmdline")) return commandLine(pid).includes(command);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
