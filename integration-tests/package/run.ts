// npm run test:package
//
// Packs the plugin, installs the tarball into a fresh Medusa application as a store developer would, and recovers one
// order there. This is how the plugin is used; the host config of this project is not.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jsonClient } from "../support/http-client";
import { startPostgres } from "../support/postgres";
import { seedStore } from "../support/seed-store";
import { createMerchant, createShopper } from "../support/shopper";
import { startSmtpInbox } from "../support/smtp-inbox";
import { waitFor } from "../support/wait-for";
import { ADMIN_LOGIN, createStoreApp, writeStoreApp } from "./store-app";
import { createStorefrontApp } from "./storefront-app";
import { findFaults, packPlugin } from "./tarball";

const SHOPPER = "ada@shopper.internal";

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
    const faults = findFaults(tarball.files);
    if (faults.length > 0) throw new Error(faults.join("\n"));
  });
  await step("its package.json is sound", checkPackageJson);
  await step("its storefront kit has types for every way of importing it", () => checkTypes(tarball.path));

  const storefront = createStorefrontApp({ folder: join(folder, "storefront"), tarball: tarball.path });
  await step("a storefront with React 19 installs it without Medusa's server", () => storefront.install());
  await step("the kit is typed there", () => storefront.typecheck());
  await step("the kit renders there, as ESM and as CommonJS", () => storefront.render());
  await step("the kit is small, and only what is used of it is bundled", async () => {
    console.log(`  ${await storefront.checkSize()} bytes gzipped`);
  });

  const inbox = await startSmtpInbox();
  open.push(() => inbox.close());
  const postgres = await startPostgres();
  open.push(() => postgres.stop());
  await postgres.createDatabase("store");

  writeStoreApp(folder, tarball.path);
  const app = await createStoreApp({ folder, databaseUrl: postgres.url("store"), smtpUrl: inbox.url });
  open.push(() => app.stop());
  await step("a fresh Medusa application installs it", () => app.install());
  await step("its exports have types", () => app.typecheck());
  await step("the database is migrated", () => app.migrate());
  await step("an admin is created", () => app.createAdmin());
  await step("the store starts", () => app.start());
  await step("one abandoned cart becomes one mail and one recovered order", () => recoverOneOrder(app.url, inbox));
}

async function checkPackageJson(): Promise<void> {
  const [{ publint }, { formatMessage }] = await Promise.all([import("publint"), import("publint/utils")]);
  const { messages, pkg } = await publint({ pkgDir: join(__dirname, "../.."), level: "warning" });
  if (messages.length > 0) throw new Error(messages.map((message) => formatMessage(message, pkg)).join("\n"));
}

/** Node 10's resolution knows no exports; TypeScript has deprecated it. */
function checkTypes(tarball: string): void {
  const attw = join(__dirname, "../../node_modules/.bin/attw");
  const entries = ["storefront", "storefront/react"];
  execFileSync(attw, [tarball, "--profile", "node16", "--entrypoints", ...entries], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function recoverOneOrder(url: string, inbox: Awaited<ReturnType<typeof startSmtpInbox>>): Promise<void> {
  const { token } = await jsonClient(url, {}).post<{ token: string }>("/auth/user/emailpass", ADMIN_LOGIN);
  const admin = jsonClient(url, { authorization: `Bearer ${token}` });
  const seeded = await seedStore(admin);
  const shopper = createShopper(jsonClient(url, { "x-publishable-api-key": seeded.publishableKey }), seeded);
  const merchant = createMerchant(admin);
  await merchant.switchOn();

  const { id } = await shopper.abandon(SHOPPER);
  await merchant.expire(id);
  const mail = await inbox.waitFor(({ envelope }) => envelope.to.includes(SHOPPER), 30_000);
  const [link] = /https?:\/\/[^"]+\/cart-recovery\/r\/[\w.-]+/.exec(mail.html || "") ?? [];
  if (link === undefined) throw new Error("The mail has no recovery link");

  const page = await fetch(link);
  if (!page.ok) throw new Error(`The recovery page answered ${page.status}`);
  const used = await fetch(link, { method: "POST", redirect: "manual" });
  const cart_id = new URL(used.headers.get("location") ?? url).searchParams.get("cart_id");
  if (used.status !== 303 || cart_id === null)
    throw new Error(`Following the link answered ${used.status}, to no cart`);

  const order_id = await shopper.buy(cart_id, SHOPPER);
  await waitFor("the order to be marked as recovered", async () => {
    const { checkout_sessions } = await merchant.find({ order_id });
    return checkout_sessions[0]?.recovered;
  });
  if (inbox.mails.length !== 1) throw new Error(`The shopper got ${inbox.mails.length} mails`);
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
