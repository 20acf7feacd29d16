import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PostgresError } from "./error";

/** Refuses a folder that a living server uses. */
export async function claimHome(home: string): Promise<void> {
  const file = join(home, "keeper.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8"));
  // A server of a process that has just been killed is about to end.
  for (let wait = 0; wait < 20 && isAlive(pid); wait++) await sleep(100);
  if (isAlive(pid)) {
    throw new PostgresError(
      `The databases in ${home} are in use by another run (its server is watched by process ${pid}). ` +
        `Stop that run first. If there is none, delete ${file}.`,
    );
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
