import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ADMIN_LOGIN, createStoreApp, type StoreApp } from "../../package/store-app";
import { packPlugin } from "../../package/tarball";
import { configureStoreApp, withLocalFiles, withSender, writeStoreApp } from "../../package/write-store-app";
import { createTemplate } from "../../support/databases";
import { installSteps } from "../../support/docs-section";
import { jsonClient } from "../../support/http-client";
import { type SeededStore, seedStore } from "../../support/seed-store";
import { linkPackages } from "./link-packages";

/** What all specs of a run share: the built application, and the database that each gets a copy of. */
export type PreparedStore = { folder: string; seeded: SeededStore; template: string };

const TEMPLATE = "browser_template";

/** Packs the plugin, and builds the admin of a store that uses it while the database that specs copy is filled. */
export async function prepareStore(): Promise<PreparedStore> {
  const folder = mkdtempSync(join(tmpdir(), "medusa-cart-recovery-browser-"));
  const apps: StoreApp[] = [];
  try {
    const tarball = packPlugin(folder);
    writeStoreApp(folder);
    configureStoreApp(folder, withSender(withLocalFiles(installSteps().config), "A store <hello@shop.internal>"));
    linkPackages(folder, tarball.path);
    const databaseUrl = await createTemplate(TEMPLATE);
    const app = async () => {
      const created = await createStoreApp({ folder, databaseUrl, smtpUrl: "smtp://127.0.0.1:1" });
      apps.push(created);
      return created;
    };
    const [seeded] = await Promise.all([fill(await app()), (await app()).build()]);
    return { folder, seeded, template: TEMPLATE };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    await Promise.all(apps.map((app) => app.stop()));
  }
}

async function fill(app: StoreApp): Promise<SeededStore> {
  await app.migrate();
  await app.createAdmin();
  await app.start();
  const { token } = await jsonClient(app.url, {}).post<{ token: string }>("/auth/user/emailpass", ADMIN_LOGIN);
  const seeded = await seedStore(jsonClient(app.url, { authorization: `Bearer ${token}` }));
  await app.stop();
  return seeded;
}
