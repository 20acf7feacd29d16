import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PostgresError } from "./error";

/** The user and group that the server runs as; empty for our own. */
export type Identity = { uid?: number; gid?: number };

/** PostgreSQL refuses to run as root: root hands it to the owner of existing data, to `postgres`, or to `nobody`. */
export function findIdentity(cluster: string | undefined): Identity {
  if (process.getuid?.() !== 0) return {};

  const owner = cluster === undefined ? undefined : statSync(cluster);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };

  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new PostgresError(
    "PostgreSQL does not run as root, and this system has neither a `postgres` nor a `nobody` user.",
  );
}

export function canReach(identity: Identity, folder: string): boolean {
  return identity.uid === undefined || spawnSync("test", ["-x", folder], { ...identity, cwd: "/" }).status === 0;
}

export function makeFolder(identity: Identity, prefix: string): string {
  const parent = [tmpdir(), "/tmp", "/var/tmp"].find(
    (candidate) => existsSync(candidate) && canReach(identity, candidate),
  );
  if (parent === undefined)
    throw new PostgresError(`No temporary folder is open to the user that runs PostgreSQL (tried ${tmpdir()}).`);

  const folder = mkdtempSync(join(parent, prefix));
  own(folder, identity);
  return folder;
}

export function own(path: string, { uid, gid }: Identity): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}
