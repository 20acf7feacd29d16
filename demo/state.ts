import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SeededStore } from "../integration-tests/support/seed-store";
import { assertDiskSpace } from "./lib/disk";
import { Problem } from "./lib/problem";
import { isRunning } from "./lib/processes";

const MAX_DEMOS = 8;
/** In the command line of every demo. */
const COMMAND = "demo/index";

/** What is remembered of a store that was seeded to the end. */
export type Saved = SeededStore & { fingerprint: string; storefrontUrl: string };

/**
 * The folder that this demo has to itself: `.demo/1`, or the next one if another demo is running there. What is in it
 * may be the rest of a demo that was killed at any moment.
 */
export class State {
  private constructor(
    readonly folder: string,
    readonly number: number,
  ) {}

  static claim(root: string): State {
    for (let number = 1; number <= MAX_DEMOS; number++) {
      const folder = join(root, String(number));
      makeFolder(folder);
      if (claimLock(join(folder, "demo.pid"))) {
        assertDiskSpace(folder);
        return new State(folder, number);
      }
    }
    throw new Problem(`${MAX_DEMOS} demos are running from this checkout already. Stop one of them.`);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  release(): void {
    rmSync(this.path("demo.pid"), { force: true });
  }

  /** Signs the links in the mails: kept, so that old mails still work after a restart. */
  secret(): string {
    const file = this.path("secret");
    if (existsSync(file)) {
      const secret = readFileSync(file, "utf8");
      if (secret.length >= 32) return secret;
    }
    const secret = randomBytes(32).toString("hex");
    writeFileSync(file, secret, { mode: 0o600 });
    return secret;
  }

  /** Null if there is no whole store, or one made by other code than today's. */
  read(fingerprint: string): Saved | null {
    try {
      const saved = JSON.parse(readFileSync(this.path("store.json"), "utf8")) as Saved;
      return saved.fingerprint === fingerprint ? saved : null;
    } catch {
      return null;
    }
  }

  save(saved: Saved): void {
    writeFileSync(this.path("store.json.new"), JSON.stringify(saved, null, 2));
    renameSync(this.path("store.json.new"), this.path("store.json"));
  }

  forget(): void {
    rmSync(this.path("store.json"), { force: true });
  }
}

/** Changes with everything that decides what a fresh store looks like. */
export function fingerprintOf(files: string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "writable"), "");
    rmSync(join(folder, "writable"));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem(`The demo keeps its state in ${folder}, but cannot write there: ${why}`);
  }
}

/** One file, one owner: made by whoever comes first, or taken over from a demo that is gone. */
function claimLock(file: string): boolean {
  if (writeIfAbsent(file)) return true;
  const takeover = `${file}.takeover`;
  // Two demos may find the same dead one at the same moment; only one may take over.
  if (!writeIfAbsent(takeover)) return false;
  try {
    if (isRunning(Number(readFileSync(file, "utf8")), COMMAND)) return false;
    writeFileSync(file, String(process.pid));
    return true;
  } finally {
    rmSync(takeover, { force: true });
  }
}

function writeIfAbsent(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}
