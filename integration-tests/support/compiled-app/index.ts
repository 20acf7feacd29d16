import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { transformFileSync } from "@swc/core";

const ROOT = resolve(__dirname, "../../..");
const SWCRC = join(ROOT, ".swcrc");
const LOCKFILE = join(ROOT, "package-lock.json");

/** What a Medusa process of a test or of the bench may load, within a project. */
const SOURCES = ["medusa-config.ts", "src", "bench", "integration-tests/cluster", "integration-tests/support"];
const NOT_LOADED = /(^|\/)(__tests__|src\/admin)(\/|$)|\.d\.ts$/;

/** Older ones, of other states of the sources, are removed: nobody runs them any more. */
const KEPT_MS = 6 * 60 * 60 * 1000;

/**
 * A project as an operator runs it: JavaScript, compiled once for each state of its sources, into a folder within the
 * project, where its dependencies are found. Booting it takes a third less than having TypeScript compiled at each boot.
 *
 * @param root the project: this one, another version of it, or another store
 * @returns the folder to run Medusa in
 */
export function compiledApp(root: string): string {
  const files = SOURCES.flatMap((source) => filesUnder(root, join(root, source)));
  const home = join(root, ".medusa/app");
  const app = join(home, fingerprint(root, files));
  if (!existsSync(app)) {
    const unfinished = `${app}.${process.pid}`;
    for (const file of files) {
      const { code } = transformFileSync(join(root, file), { configFile: SWCRC });
      write(join(unfinished, inJavaScript(file)), code);
    }
    write(join(unfinished, "package.json"), readFileSync(join(ROOT, "package.json"), "utf8"));
    finish(unfinished, app);
    removeOld(home);
  }
  return app;
}

/** The name that a source file has when it is compiled. */
export function inJavaScript(file: string): string {
  return file.replace(/\.tsx?$/, ".js");
}

function filesUnder(root: string, path: string): string[] {
  const file = relative(root, path);
  if (NOT_LOADED.test(file) || !existsSync(path)) return [];
  if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => filesUnder(root, join(path, name)));
  return /\.tsx?$/.test(file) ? [file] : [];
}

function fingerprint(root: string, files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of [SWCRC, LOCKFILE, ...files.map((file) => join(root, file))]) {
    hash.update(path).update(readFileSync(path));
  }
  return hash.digest("hex").slice(0, 16);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Two processes may have compiled the same at once: what the first one finished stays. */
function finish(unfinished: string, app: string): void {
  try {
    renameSync(unfinished, app);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(app)) throw error;
  }
}

function removeOld(home: string): void {
  for (const name of readdirSync(home)) {
    const path = join(home, name);
    if (Date.now() - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { recursive: true, force: true });
  }
}
