import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { waitFor } from "../../integration-tests/support/wait-for";
import { Problem } from "../lib/problem";
import { startKept, stopLeftover } from "./kept-process";

const CHECKOUT = resolve(__dirname, "../..");
const CLI = require.resolve("@medusajs/cli/cli.js");
const START_TIMEOUT_MS = 180_000;
const COMMAND_TIMEOUT_MS = 240_000;

export type MedusaSettings = {
  /** For its log and its pid. */
  folder: string;
  port: number;
  databaseUrl: string;
  smtpUrl: string;
  secret: string;
  storefrontUrl: string;
  /** The admin is built by Vite while it is looked at, which costs two cores some seconds. */
  withAdmin: boolean;
  /** Called when it ends though nobody stopped it. */
  onCrash: (message: string) => void;
};

export type Medusa = {
  url: string;
  logFile: string;
  /** Before `start` and on an empty database. */
  migrate(): Promise<void>;
  createAdmin(login: { email: string; password: string }): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

export function prepareMedusa(settings: MedusaSettings): Medusa {
  const url = `http://localhost:${settings.port}`;
  const logFile = join(settings.folder, "medusa.log");
  const env = environment(url, settings);
  const running: { stop(): Promise<void> }[] = [];
  let isStopping = false;
  rmSync(logFile, { force: true });

  const run = (name: string, args: string[]) => {
    const kept = startKept({
      args: [CLI, ...args],
      cwd: CHECKOUT,
      env,
      logFile,
      pidFile: join(settings.folder, `${name}.pid`),
    });
    running.push(kept);
    return kept;
  };
  const runToEnd = async (name: string, args: string[]) => {
    const kept = run(name, args);
    const code = await Promise.race([kept.exited, sleep(COMMAND_TIMEOUT_MS, "timeout" as const, { ref: false })]);
    if (code !== 0) throw new Problem(`\`medusa ${args[0]}\` failed. The end of ${logFile}:\n${kept.logTail()}`);
  };

  return {
    url,
    logFile,
    migrate: () => runToEnd("migrate", ["db:migrate", "--execute-all-links"]),
    createAdmin: ({ email, password }) => runToEnd("user", ["user", "--email", email, "--password", password]),
    async start() {
      // `develop` is `start` in the development environment, plus a file watcher that would restart it under the demo.
      const kept = run("medusa", ["start", "--host", "127.0.0.1", "--port", String(settings.port)]);
      const state = await waitFor("Medusa", async () => (kept.isRunning() ? isHealthy(settings.port) : "ended"), {
        timeout_ms: START_TIMEOUT_MS,
      }).catch(() => "silent");
      if (state !== "healthy") throw new Problem(`Medusa did not start. The end of ${logFile}:\n${kept.logTail()}`);
      void kept.exited.then(() => {
        if (!isStopping) settings.onCrash(`Medusa ended by itself. The end of ${logFile}:\n${kept.logTail()}\n`);
      });
    },
    async stop() {
      isStopping = true;
      await Promise.all(running.map((kept) => kept.stop()));
    },
  };
}

/** What an earlier demo in this folder left running. */
export async function stopLeftovers(folder: string): Promise<void> {
  for (const name of ["medusa", "migrate", "user"]) await stopLeftover(join(folder, `${name}.pid`));
}

async function isHealthy(port: number): Promise<"healthy" | null> {
  const response = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
  return response?.ok ? "healthy" : null;
}

function environment(url: string, settings: MedusaSettings): NodeJS.ProcessEnv {
  const origins = [settings.storefrontUrl, settings.storefrontUrl.replace("localhost", "127.0.0.1")].join();
  return {
    ...process.env,
    NODE_ENV: "development",
    FORCE_COLOR: "0",
    MEDUSA_DISABLE_TELEMETRY: "true",
    XDG_CONFIG_HOME: writeTelemetryConfig(settings.folder),
    PORT: String(settings.port),
    DATABASE_URL: settings.databaseUrl,
    JWT_SECRET: settings.secret,
    COOKIE_SECRET: settings.secret,
    STORE_CORS: origins,
    ADMIN_CORS: url,
    AUTH_CORS: `${origins},${url}`,
    SMTP_URL: settings.smtpUrl,
    SMTP_FROM: "Tidewick <hello@tidewick.internal>",
    CART_RECOVERY_SECRET: settings.secret,
    CART_RECOVERY_BACKEND_URL: url,
    CART_RECOVERY_SWEEP_SCHEDULE: "* * * * *",
    ...(settings.withAdmin ? {} : { DISABLE_ADMIN: "1" }),
  };
}

/**
 * Told by the variable not to send, Medusa still starts a detached process to send nothing, and notes in the home folder
 * that it may send. This configuration, in a folder of its own, keeps it from both.
 */
function writeTelemetryConfig(folder: string): string {
  const configHome = join(folder, "config");
  mkdirSync(join(configHome, "medusa"), { recursive: true });
  writeFileSync(join(configHome, "medusa/config.json"), JSON.stringify({ telemetry: { enabled: false } }));
  return configHome;
}
