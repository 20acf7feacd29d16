import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const HOOK = join(__dirname, "keep-compiled.mjs");

/**
 * How to start a process of a compiled project so that it has what V8 made of the packages for earlier ones.
 *
 * @param kind processes of one kind load the same
 */
export function compileCache(app: string, kind: "exec" | "start") {
  const file = join(app, `${kind}.compiled`);
  return {
    args: ["--import", HOOK],
    env: { COMPILE_CACHE: file },
    /** To be called when it has booted: lets it be kept for later ones. */
    keep(child: ChildProcess): void {
      if (!existsSync(file)) child.kill("SIGUSR2");
    },
  };
}
