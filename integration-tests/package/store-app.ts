import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startKept } from "../../demo/services/kept-process";
import { findFreePort } from "../support/postgres";
import { waitFor } from "../support/wait-for";

const ROOT = join(__dirname, "../..");
const START_TIMEOUT_MS = 120_000;

export const ADMIN_LOGIN = { email: "merchant@shop.internal", password: "a merchant's password" };

/** Where Medusa builds to. */
const BUILT = ".medusa/server";

export type StoreApp = {
  url: string;
  install(): void;
  typecheck(): void;
  /** Server and admin, for `start` of an app that is `built`. */
  build(): Promise<void>;
  migrate(): Promise<void>;
  createAdmin(): Promise<void>;
  start(): Promise<void>;
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
    NODE_OPTIONS: "",
    ADMIN: built ? "1" : "",
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    CART_RECOVERY_SECRET: "0123456789abcdef0123456789abcdef",
    CART_RECOVERY_BACKEND_URL: url,
    MEDUSA_DISABLE_TELEMETRY: "true",
    XDG_CONFIG_HOME: join(folder, ".config"),
  };
  const running: { stop(): Promise<void> }[] = [];
  const medusa = (args: string[], settings: NodeJS.ProcessEnv = {}) => {
    const kept = startKept({
      args: [join(folder, "node_modules/@medusajs/cli/cli.js"), ...args],
      cwd: built ? join(folder, BUILT) : folder,
      env: { ...env, ...settings },
      logFile,
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

  return {
    url,
    install: () =>
      void execFileSync("npm", ["install", "--prefer-offline"], {
        cwd: folder,
        env,
        stdio: ["ignore", "ignore", "pipe"],
      }),
    typecheck: () =>
      void execFileSync(join(folder, "node_modules/.bin/tsc"), ["--noEmit"], { cwd: folder, env, stdio: "inherit" }),
    build: () => medusaToEnd(["build"], { ADMIN: "1" }),
    migrate: () => medusaToEnd(["db:migrate"]),
    createAdmin: () => medusaToEnd(["user", "--email", ADMIN_LOGIN.email, "--password", ADMIN_LOGIN.password]),
    async start() {
      const kept = medusa(["start", "--host", "127.0.0.1", "--port", String(port)]);
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
    async stop() {
      await Promise.all(running.map((kept) => kept.stop()));
    },
  };
}

/** A fresh Medusa application that uses the plugin the way its README tells a developer to. */
export function writeStoreApp(folder: string, tarball: string): void {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    devDependencies: Record<string, string>;
  };
  const pick = (names: string[]) => Object.fromEntries(names.map((name) => [name, devDependencies[name]]));
  const json = (value: unknown) => JSON.stringify(value, null, 2);
  const files: Record<string, string> = {
    "package.json": json({
      name: "a-store",
      private: true,
      dependencies: {
        ...pick(["@medusajs/admin-sdk", "@medusajs/cli", "@medusajs/framework", "@medusajs/medusa"]),
        "medusa-cart-recovery": `file:${tarball}`,
      },
      devDependencies: pick(["@swc/core", "@types/node", "ts-node", "tsconfig-paths", "typescript"]),
    }),
    "tsconfig.json": json({
      compilerOptions: {
        target: "ES2022",
        module: "Node16",
        moduleResolution: "Node16",
        strict: true,
        esModuleInterop: true,
        skipLibCheck: true,
        outDir: BUILT,
        types: ["node"],
      },
      include: ["*.ts"],
      "ts-node": { swc: true },
    }),
    "medusa-config.ts": MEDUSA_CONFIG,
    "uses-every-export.ts": USES_EVERY_EXPORT,
    // Keeps Medusa's command line from starting a process that reports home.
    ".config/medusa/config.json": json({ telemetry: { enabled: false } }),
  };
  mkdirSync(join(folder, ".config/medusa"), { recursive: true });
  mkdirSync(join(folder, "src"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

const MEDUSA_CONFIG = `import { defineConfig } from "@medusajs/framework/utils";

export default defineConfig({
  admin: { disable: process.env.ADMIN !== "1" },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    // No proxy with a certificate stands before the store.
    cookieOptions: { secure: false, sameSite: "lax" },
    http: {
      // A storefront of the tests may be on any port.
      storeCors: "/^http:..localhost:[0-9]+$/",
      adminCors: "http://localhost:9000",
      authCors: "/^http:..localhost:[0-9]+$/",
      jwtSecret: "a secret of the test",
      cookieSecret: "a secret of the test",
    },
  },
  plugins: [
    {
      resolve: "medusa-cart-recovery",
      options: { secret: process.env.CART_RECOVERY_SECRET, backendUrl: process.env.CART_RECOVERY_BACKEND_URL },
    },
  ],
  modules: [
    {
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/file-local",
            id: "local",
            options: { backend_url: \`\${process.env.CART_RECOVERY_BACKEND_URL}/static\` },
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "medusa-cart-recovery/providers/notification-smtp",
            id: "smtp",
            options: { channels: ["email"], url: process.env.SMTP_URL, from: "A store <hello@shop.internal>" },
          },
        ],
      },
    },
  ],
});
`;

const USES_EVERY_EXPORT = `import cartRecovery, { CART_RECOVERY_MODULE } from "medusa-cart-recovery/modules/cart-recovery";
import smtp from "medusa-cart-recovery/providers/notification-smtp";
import type { Decision } from "medusa-cart-recovery/types";
import { unsubscribeWorkflow } from "medusa-cart-recovery/workflows";

export const outcome: Decision["outcome"] = "send";
export const used = [CART_RECOVERY_MODULE, cartRecovery.service, smtp.services, unsubscribeWorkflow.getName()];
`;

/** npm tells its scripts about the package they belong to; the npm started here works on another one. */
export function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^npm_(package|lifecycle)_|^npm_config_local_prefix$|^INIT_CWD$/.test(name),
    ),
  );
}
