import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import type { MedusaContainer } from "@medusajs/framework/types";
import { startApp } from "@medusajs/test-utils";
import { copyTemplate, createTemplateOnce } from "./databases";

const ROOT = resolve(__dirname, "../..");
const MIGRATED = "store_template";

export type Server = { baseUrl: string; databaseUrl: string; container: MedusaContainer; stop(): Promise<void> };

/** Boots Medusa in this process, on a database of its own that is migrated and otherwise empty. */
export async function startServer(): Promise<Server> {
  await createTemplateOnce(MIGRATED, migrate);
  const database = await copyTemplate(MIGRATED, `store_${process.pid}_${Date.now()}`);
  process.env.DATABASE_URL = database.url;
  const { container, port, shutdown } = await startApp({ cwd: ROOT });
  return {
    baseUrl: `http://localhost:${port}`,
    databaseUrl: database.url,
    container,
    async stop() {
      await shutdown();
      await database.drop();
    },
  };
}

/** As a developer does. */
async function migrate(databaseUrl: string): Promise<void> {
  await promisify(execFile)(process.execPath, [require.resolve("@medusajs/cli/cli.js"), "db:migrate"], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
}
