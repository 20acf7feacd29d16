// npm run test:package [-- <version of Medusa>]
//
// Packs the plugin, and installs the tarball into a fresh Medusa application by the README, to the letter: five steps, one
// order recovered, and out again by docs/upgrading.md. This is how the plugin is used; the host config of this project is not.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { codeBlocks, installSteps } from "../support/docs-section";
import { startPostgres } from "../support/postgres";
import { startSmtpInbox } from "../support/smtp-inbox";
import { buildAdmin, checkAdminSize } from "./admin-size";
import { checkPackageJson, checkTypes } from "./check-package";
import { MISTAKES } from "./mistakes";
import { databaseTraces, recoverByReadme, sellAsBefore } from "./play";
import { createStoreApp } from "./store-app";
import { createStorefrontApp } from "./storefront-app";
import { findFaults, packPlugin } from "./tarball";
import { configureStoreApp, useEveryExport, writeStoreApp } from "./write-store-app";

type Close = () => unknown;
const open: Close[] = [];
let closing: Promise<void> | undefined;

function closeAll(): Promise<void> {
  closing ??= (async () => {
    for (let close = open.pop(); close !== undefined; close = open.pop()) await close();
  })();
  return closing;
}

async function step<Result>(name: string, work: () => Result | Promise<Result>): Promise<Result> {
  const start = performance.now();
  console.log(`… ${name}`);
  const result = await work();
  console.log(`✓ ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return result;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "medusa-cart-recovery-store-"));
  open.push(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const tarball = await step("the plugin is packed", () => packPlugin(folder));
  await step("the package has what a store needs, and nothing else", () => {
    const faults = findFaults(tarball);
    if (faults.length > 0) throw new Error(faults.join("\n"));
    console.log(`  ${tarball.bytes} bytes`);
  });
  await step("its package.json is sound", checkPackageJson);
  await step("what code imports of it has types for every way of importing", () => checkTypes(tarball.path));
  const [medusa] = process.argv.slice(2);
  // Storefronts know nothing of the server's version.
  if (medusa === undefined) await useInStorefront(folder, tarball.path);
  await useInStore(folder, tarball.path, medusa);
}

async function useInStorefront(folder: string, tarball: string): Promise<void> {
  const storefront = createStorefrontApp({ folder: join(folder, "storefront"), tarball });
  await step("a storefront with React 19 installs it without Medusa's server", () => storefront.install());
  await step("the kit is typed there", () => storefront.typecheck());
  await step("the guide for Medusa's starter compiles against Next", () => storefront.typecheckGuide());
  await step("the kit renders there, as ESM and as CommonJS", () => storefront.render());
  await step("the kit works in a form there, and on the page of a link", () => storefront.use());
  await step("the kit is small, and only what is used of it is bundled", async () => {
    console.log(`  ${await storefront.checkSize()} bytes gzipped`);
  });
}

async function useInStore(folder: string, tarball: string, medusa: string | undefined): Promise<void> {
  const inbox = await startSmtpInbox();
  open.push(() => inbox.close());
  const postgres = await startPostgres();
  open.push(() => postgres.stop());
  await postgres.createDatabase("store");
  const databaseUrl = postgres.url("store");
  const { install, config, migrate, useOverHttp } = installSteps();

  writeStoreApp(folder, medusa);
  const app = await createStoreApp({ folder, databaseUrl, smtpUrl: inbox.url });
  open.push(() => app.stop());
  await step(`there is a fresh Medusa application${medusa === undefined ? "" : ` of version ${medusa}`}`, async () => {
    app.install();
    await app.migrate();
    await app.createAdmin();
  });
  const before = await databaseTraces(databaseUrl);
  const adminSize = await step("its admin is built", () => buildAdmin(folder, app));

  await step("README, 1: it is installed", () => app.run(install.replace("medusa-cart-recovery", tarball)));
  await step("README, 2: it is configured", () => configureStoreApp(folder, config));
  await step("its exports have types", () => {
    useEveryExport(folder);
    app.typecheck();
  });
  await step("the plugin adds little to its admin", async () => {
    const added = (await buildAdmin(folder, app)) - adminSize;
    console.log(`  ${added} bytes gzipped`);
    checkAdminSize(added);
  });
  const page = readFileSync(join(__dirname, "../../docs/getting-started.md"), "utf8");
  for (const { mistake, words, settings, change } of MISTAKES) {
    await step(`the server says what to do about ${mistake}`, async () => {
      if (!page.includes(words)) throw new Error(`docs/getting-started.md does not have it: ${words}`);
      configureStoreApp(folder, change ? change(config) : config);
      await app.startUntilItSays(words, settings);
    });
  }
  configureStoreApp(folder, config);
  await step("README, 3: the database is migrated", () => app.run(migrate));
  await step("the store starts", () => app.start());
  const played = await step("README, 4 and 5: one abandoned cart becomes one mail and one recovered order", () =>
    recoverByReadme(app, { inbox, script: useOverHttp }),
  );
  await step("it is removed as docs/upgrading.md says", async () => {
    await app.stop();
    const [rollback, uninstall] = codeBlocks("docs/upgrading.md", "## Removing it");
    if (!rollback || !uninstall) throw new Error("docs/upgrading.md does not say how to remove the plugin");
    await app.run(rollback.code);
    configureStoreApp(folder);
    await app.run(uninstall.code);
  });
  await step("nothing of it is left in the database", async () => {
    const left = (await databaseTraces(databaseUrl)).filter((trace) => !before.includes(trace));
    if (left.length > 0) throw new Error(`Left behind:\n${left.join("\n")}`);
  });
  await step("the store sells as before, and has its orders", async () => {
    await app.start();
    await sellAsBefore(app, played);
  });
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => void closeAll().finally(() => process.exit(1)));
}

main()
  .catch((error: unknown) => {
    if (closing !== undefined) return;
    console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  })
  .finally(() => void closeAll());
