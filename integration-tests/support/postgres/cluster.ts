import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { executable } from "./binaries";
import { PostgresError } from "./error";
import { canReach, type Identity, makeFolder, own } from "./identity";

export const USER = "postgres";
const NEEDED_MB = 200;

const locationFile = (home: string) => join(home, "cluster-location");

export function findCluster(home: string): string | undefined {
  const moved = existsSync(locationFile(home)) ? readFileSync(locationFile(home), "utf8").trim() : undefined;
  return [moved, join(home, "cluster")].find((folder) => folder !== undefined && existsSync(folder));
}

/** In `home`, unless the user that runs the server cannot get there: then in a temporary folder that `home` remembers. */
export function locateCluster(home: string, identity: Identity): string {
  const existing = findCluster(home);
  if (existing !== undefined && canReach(identity, dirname(existing))) return existing;
  if (canReach(identity, home)) {
    own(home, identity);
    return join(home, "cluster");
  }

  const cluster = join(makeFolder(identity, "medusa-cart-recovery-data-"), "cluster");
  writeFileSync(locationFile(home), cluster);
  return cluster;
}

export function readOrCreatePassword(home: string | undefined): string {
  const file = home === undefined ? undefined : join(home, "password");
  if (file !== undefined && existsSync(file)) return readFileSync(file, "utf8").trim();

  const password = randomBytes(16).toString("hex");
  if (file !== undefined) writeFileSync(file, password, { mode: 0o600 });
  return password;
}

export function initialise(
  bin: string,
  clusterDir: string,
  context: { identity: Identity; password: string; scratch: string },
): void {
  const { identity, password, scratch } = context;
  if (existsSync(join(clusterDir, "PG_VERSION"))) return;

  const passwordFile = join(scratch, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  own(passwordFile, identity);

  // Renamed when whole: a start that was killed half-way leaves nothing that looks like a cluster.
  const unfinished = `${clusterDir}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  execFileSync(
    join(bin, executable("initdb")),
    [
      `--pgdata=${unfinished}`,
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--no-sync",
    ],
    { ...identity, cwd: "/", stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" },
  );
  rmSync(passwordFile);
  renameSync(unfinished, clusterDir);
}

/** A server whose keeper was killed with SIGKILL runs on without an owner. */
export function stopOrphan(bin: string, clusterDir: string, identity: Identity): void {
  if (!existsSync(join(clusterDir, "postmaster.pid"))) return;

  spawnSync(join(bin, executable("pg_ctl")), ["stop", "--pgdata", clusterDir, "--mode", "fast", "--wait"], {
    ...identity,
    cwd: "/",
  });
}

export function assertDiskSpace(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const freeMb = Math.floor((bavail * bsize) / 1024 / 1024);
  if (freeMb < NEEDED_MB)
    throw new PostgresError(`The disk is full: ${folder} has ${freeMb} MB left, PostgreSQL needs ${NEEDED_MB} MB.`);
}
