import { type ChildProcess, spawn } from "node:child_process";
import { Socket } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { executable } from "./binaries";
import { PostgresError } from "./error";
import type { Identity } from "./identity";
import { findFreePort, isFree } from "./ports";

const START_TIMEOUT_MS = 60_000;
const PORT_ATTEMPTS = 5;

type Launch = {
  bin: string;
  clusterDir: string;
  identity: Identity;
  scratch: string;
  home: string | undefined;
  persistent: boolean;
  port: number | undefined;
};

export async function launch(context: Launch): Promise<{ keeper: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = context.port ?? (await findFreePort());
    if (context.port !== undefined && !(await isFree(port))) {
      throw new PostgresError(
        `Port ${port} is taken. Choose another one for PostgreSQL, or none to have a free one found.`,
      );
    }
    const keeper = startKeeper(context, port);
    const failure = await waitUntilReady(keeper);
    if (failure === undefined) return { keeper, port };

    // Somebody else may have taken the port since it was found free.
    if (context.port !== undefined || attempt === PORT_ATTEMPTS || !failure.includes("could not bind")) {
      throw new PostgresError(`PostgreSQL did not start: ${failure}`);
    }
  }
}

function startKeeper({ bin, clusterDir, identity, scratch, home, persistent }: Launch, port: number): ChildProcess {
  const settings: Record<string, string | number> = {
    listen_addresses: "localhost",
    port,
    // No socket file: two servers would meet in /tmp.
    unix_socket_directories: "",
    max_connections: 300,
    shared_buffers: "128MB",
    log_min_messages: "log",
    lc_messages: "C",
    timezone: "UTC",
    ...(persistent
      ? {}
      : { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum_naptime: "10s" }),
  };
  const order = {
    command: join(bin, executable("postgres")),
    args: ["-D", clusterDir, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    ...identity,
    pidFile: join(home ?? scratch, "keeper.pid"),
    remove: [scratch],
  };
  return spawn(process.execPath, [join(__dirname, "keeper.mjs"), JSON.stringify(order)], {
    // Out of the terminal's process group: Ctrl-C must not take the database away from an application that is closing.
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
}

/** Undefined when the server accepts connections, else what it said before it ended. */
function waitUntilReady(keeper: ChildProcess): Promise<string | undefined> {
  return new Promise((settle) => {
    const timer = setTimeout(() => {
      keeper.stdin?.end();
      settle(`no sign of life for ${START_TIMEOUT_MS / 1000} s`);
    }, START_TIMEOUT_MS);
    const finish = (failure: string | undefined) => {
      clearTimeout(timer);
      settle(failure);
    };
    if (keeper.stdout === null) return finish("no pipe to its keeper");

    createInterface(keeper.stdout).on("line", (line) => {
      const message = JSON.parse(line) as { ready?: true; ended?: string };
      finish(message.ready ? undefined : (message.ended ?? "it ended at once"));
      if (message.ready) release(keeper);
    });
    keeper.on("error", (error) => finish(error.message));
    keeper.on("exit", () => finish("its keeper ended"));
  });
}

/** The server must not keep a process alive that has nothing else to do. */
function release(keeper: ChildProcess): void {
  keeper.unref();
  for (const pipe of [keeper.stdin, keeper.stdout]) if (pipe instanceof Socket) pipe.unref();
}

export async function stopKeeper(keeper: ChildProcess): Promise<void> {
  if (keeper.exitCode !== null || keeper.signalCode !== null) return;

  keeper.ref();
  const ended = new Promise<void>((settle) => keeper.once("exit", () => settle()));
  keeper.stdin?.end();
  await ended;
}
