import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { startKept } from "../../demo/services/kept-process";
import { findFreePort } from "../support/postgres";
import { waitFor } from "../support/wait-for";
import { BUILT } from "./write-store-app";

const run = promisify(execFile);

const START_TIMEOUT_MS = 120_000;

export const ADMIN_LOGIN = { email: "merchant@shop.internal", password: "a merchant's password" };

export type StoreApp = {
  url: string;
  install(): void;
  /** Does a script of the documentation in the application's folder. Returns what it prints. */
  run(script: string, settings?: NodeJS.ProcessEnv): Promise<string>;
  typecheck(): void;
  /** Server and admin, for `start` of an app that is `built`. */
  build(): Promise<void>;
  migrate(): Promise<void>;
  createAdmin(): Promise<void>;
  start(): Promise<void>;
  /** Starts a server that is configured in a wrong way, and ends it once it has said so. */
  startUntilItSays(words: string, settings?: NodeJS.ProcessEnv): Promise<void>;
  stop(): Promise<void>;
};

/**
 * The Medusa application in a folder that `writeStoreApp` filled, on a database and a mail server.
 *
 * @param built runs what `build` made, with its admin, instead of the sources without one
 */
export async function createStoreApp(context: {
  folder: string;
  databaseUrl: string;
  smtpUrl: string;
  built?: boolean;
}): Promise<StoreApp> {
  const { folder, databaseUrl, smtpUrl, built = false } = context;
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const logFile = join(folder, `medusa-${port}.log`);

  const env: NodeJS.ProcessEnv = {
    ...withoutNpm(process.env),
    // In development Medusa would build the admin anew, piece by piece, as a browser asks for it.
    NODE_ENV: built ? "production" : "development",
    NODE_OPTIONS: process.env.RECORDED_BY ?? "",
    ADMIN: built ? "1" : "",
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    CART_RECOVERY_SECRET: "0123456789abcdef0123456789abcdef",
    MEDUSA_BACKEND_URL: url,
    MEDUSA_DISABLE_TELEMETRY: "true",
    XDG_CONFIG_HOME: join(folder, ".config"),
  };
  const running: { stop(): Promise<void> }[] = [];
  const medusa = (args: string[], settings: NodeJS.ProcessEnv = {}, log = logFile) => {
    const kept = startKept({
      args: [join(folder, "node_modules/@medusajs/cli/cli.js"), ...args],
      cwd: built ? join(folder, BUILT) : folder,
      env: { ...env, ...settings },
      logFile: log,
      pidFile: join(folder, `${args[0]}-${port}.pid`),
    });
    running.push(kept);
    return kept;
  };
  const medusaToEnd = async (args: string[], settings: NodeJS.ProcessEnv = {}) => {
    const kept = medusa(args, settings);
    const code = await kept.exited;
    if (code !== 0) throw new Error(`medusa ${args[0]} ended with ${code}:\n${kept.logTail()}`);
  };

  const startArgs = ["start", "--host", "127.0.0.1", "--port", String(port)];
  let misconfigured = 0;

  return {
    url,
    install: () =>
      void execFileSync("npm", ["install", "--prefer-offline"], {
        cwd: folder,
        env,
        stdio: ["ignore", "ignore", "pipe"],
      }),
    async run(script, settings = {}) {
      const options = { cwd: folder, env: { ...env, ...settings }, maxBuffer: 50_000_000 };
      const { stdout } = await run("bash", ["-c", script], options);
      return stdout;
    },
    typecheck: () =>
      void execFileSync(join(folder, "node_modules/.bin/tsc"), ["--noEmit"], { cwd: folder, env, stdio: "inherit" }),
    // The admin that is built speaks to the server it comes from, whichever port that has.
    build: () => medusaToEnd(["build"], { ADMIN: "1", MEDUSA_BACKEND_URL: "" }),
    migrate: () => medusaToEnd(["db:migrate"]),
    createAdmin: () => medusaToEnd(["user", "--email", ADMIN_LOGIN.email, "--password", ADMIN_LOGIN.password]),
    async start() {
      const kept = medusa(startArgs);
      await waitFor(
        "the store to answer",
        async () => {
          if (!kept.isRunning()) throw new Error(`The store ended:\n${kept.logTail()}`);
          return fetch(`${url}/health`).then(
            ({ ok }) => ok,
            () => false,
          );
        },
        { timeout_ms: START_TIMEOUT_MS, every_ms: 200 },
      );
    },
    async startUntilItSays(words, settings = {}) {
      const log = join(folder, `medusa-${port}-misconfigured-${++misconfigured}.log`);
      const kept = medusa(startArgs, settings, log);
      const says = () => readFileSync(log, "utf8").includes(words);
      try {
        await waitFor(
          `the server to say "${words}"`,
          async () => {
            if (!kept.isRunning() && !says())
              throw new Error(`It ended, and did not say "${words}":\n${kept.logTail()}`);
            return says();
          },
          { timeout_ms: START_TIMEOUT_MS, every_ms: 200 },
        );
      } finally {
        await kept.stop();
      }
    },
    async stop() {
      await Promise.all(running.map((kept) => kept.stop()));
    },
  };
}

/** npm tells its scripts about the package they belong to; the npm started here works on another one. */
export function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^npm_(package|lifecycle)_|^npm_config_local_prefix$|^INIT_CWD$/.test(name),
    ),
  );
}
