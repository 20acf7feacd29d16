import { readFileSync } from "node:fs";

/** `npm run` → `sh` → tsx → this process. */
const NPM_LEVELS = 3;

/**
 * The processes between the terminal and this one, as text that changes when one of them is gone. npm passes SIGTERM on
 * to its shell only, and a killed process passes nothing on: without this, the demo would run on unseen.
 */
export function ancestors(): string {
  // Started otherwise, only the direct parent is known to belong to the demo.
  const levels = process.env.npm_lifecycle_event === undefined ? 1 : NPM_LEVELS;
  const chain = [process.ppid];
  while (chain.length < levels) chain.push(parentOf(chain[chain.length - 1] ?? 0));
  return chain.join();
}

/** 0 where there is no /proc. */
function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold anything, brackets too; then come the state and the parent.
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}
