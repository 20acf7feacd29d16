import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

/** Where Medusa builds to. */
export const BUILT = ".medusa/server";

/**
 * A fresh Medusa application in a folder, without the plugin.
 *
 * @param medusa the version of Medusa; this project's unless said
 */
export function writeStoreApp(folder: string, medusa?: string): void {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    devDependencies: Record<string, string>;
  };
  const versionOf = (name: string) =>
    name.startsWith("@medusajs/") ? (medusa ?? devDependencies[name]) : devDependencies[name];
  const pick = (names: string[]) => Object.fromEntries(names.map((name) => [name, versionOf(name)]));
  const json = (value: unknown) => JSON.stringify(value, null, 2);
  const files: Record<string, string> = {
    "package.json": json({
      name: "a-store",
      private: true,
      dependencies: pick(["@medusajs/admin-sdk", "@medusajs/cli", "@medusajs/framework", "@medusajs/medusa"]),
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
    // Keeps Medusa's command line from starting a process that reports home.
    ".config/medusa/config.json": json({ telemetry: { enabled: false } }),
  };
  mkdirSync(join(folder, ".config/medusa"), { recursive: true });
  mkdirSync(join(folder, "src"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  configureStoreApp(folder);
}

/** @param properties what a developer adds to the object that `defineConfig` takes */
export function configureStoreApp(folder: string, properties = ""): void {
  writeFileSync(
    join(folder, "medusa-config.ts"),
    `import { defineConfig } from "@medusajs/framework/utils";

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
${properties}});
`,
  );
}

const FILE_MODULE = `{
    resolve: "@medusajs/medusa/file",
    options: {
      providers: [
        {
          resolve: "@medusajs/medusa/file-local",
          id: "local",
          options: { backend_url: \`\${process.env.MEDUSA_BACKEND_URL}/static\` },
        },
      ],
    },
  },`;

/** Uploads are kept where the server is, whatever its port; what else the configuration has stays. */
export function withLocalFiles(properties: string): string {
  return replaced(properties, "modules: [\n", (start) => `${start}  ${FILE_MODULE}\n`);
}

/** Mail comes from a domain that nobody has: the tests ask the internet about it. */
export function withSender(properties: string, sender: string): string {
  return replaced(properties, "My Store <hello@my-store.com>", () => sender);
}

/** Fails rather than to leave the configuration as it was. */
export function replaced(properties: string, part: string, by: (part: string) => string): string {
  if (!properties.includes(part)) throw new Error(`The README's configuration has no ${part} any more`);
  return properties.replace(part, by);
}

/** A file that the compiler only takes when each export of the package has types. */
export function useEveryExport(folder: string): void {
  writeFileSync(join(folder, "uses-every-export.ts"), USES_EVERY_EXPORT);
}

const USES_EVERY_EXPORT = `import cartRecovery, { CART_RECOVERY_MODULE } from "medusa-cart-recovery/modules/cart-recovery";
import smtp from "medusa-cart-recovery/providers/notification-smtp";
import type { Decision } from "medusa-cart-recovery/types";
import { unsubscribeWorkflow } from "medusa-cart-recovery/workflows";

export const outcome: Decision["outcome"] = "send";
export const used = [CART_RECOVERY_MODULE, cartRecovery.service, smtp.services, unsubscribeWorkflow.getName()];
`;
