import { resolve } from "node:path";
import { jsonClient } from "../integration-tests/support/http-client";
import { createMerchant, createShopper, type Merchant } from "../integration-tests/support/shopper";
import { watchDisk } from "./lib/disk";
import { Ports } from "./lib/ports";
import { Problem } from "./lib/problem";
import type { Progress } from "./lib/progress";
import type { Shutdown } from "./lib/shutdown";
import type { Options } from "./options";
import { startInbox } from "./services/inbox";
import { prepareMedusa, stopLeftovers } from "./services/medusa";
import { startDatabase } from "./services/postgres";
import { startStorefront } from "./services/storefront";
import { State } from "./state";
import { expireCart } from "./steps/expire-session";
import { databaseUrl, setUpStore } from "./steps/set-up-store";
import type { Stage } from "./steps/stage";
import { switchOnRecovery } from "./steps/switch-on-recovery";
import type { StoreConfig } from "./store/src/sdk";
import type { Urls } from "./tour";

const STATE_ROOT = resolve(__dirname, "../.demo");

/** Everything that the play needs, up and running; `shutdown` knows how to end each part from the moment it runs. */
export async function openStage(
  { once }: Options,
  progress: Progress,
  shutdown: Shutdown,
): Promise<{ stage: Stage; urls: Urls }> {
  const state = State.claim(STATE_ROOT);
  shutdown.add(() => state.release());
  if (state.number > 1) progress.line(`Another demo is running: this one keeps its state in ${state.folder}`);
  watchDisk(state.folder, (message) => shutdown.end(message, 1));
  await stopLeftovers(state.folder);
  const ports = new Ports(state.number);

  const postgres = await progress.step(
    "Starting PostgreSQL",
    () => startDatabase(state.path("postgres")),
    ({ port }) => `PostgreSQL runs on port ${port}`,
  );
  shutdown.add(() => postgres.stop());

  const inboxPorts = { smtpPort: await ports.choose(1025), webPort: await ports.choose(1080) };
  const inbox = await progress.step(
    "Starting the inbox",
    () => startInbox({ folder: state.path("inbox"), ...inboxPorts }),
    ({ url }) => `The inbox takes mail on port ${inboxPorts.smtpPort} and shows it at ${url}`,
  );
  shutdown.add(() => inbox.stop());

  // The storefront has to be somewhere before the store in it can be set up.
  const shop: { config: StoreConfig | null; merchant: Merchant | null } = { config: null, merchant: null };
  const backend = {
    config: () => shop.config,
    expireCart(cartId: string) {
      if (!shop.merchant) throw new Problem("The store is still being set up.");
      return expireCart(shop.merchant, cartId);
    },
  };
  const storefrontPort = await ports.choose(8000);
  const storefront = await progress.step(
    "Building the storefront",
    () => startStorefront({ outDir: state.path("storefront"), port: storefrontPort, backend }),
    ({ url }) => `The storefront is at ${url}`,
  );
  shutdown.add(() => storefront.stop());

  const medusa = prepareMedusa({
    folder: state.folder,
    port: await ports.choose(9000),
    databaseUrl: databaseUrl(postgres),
    smtpUrl: inbox.smtpUrl,
    secret: state.secret(),
    storefrontUrl: storefront.url,
    withAdmin: !once,
    onCrash: (message) => shutdown.end(message, 1),
  });
  shutdown.add(() => medusa.stop());
  const { admin, store: saved } = await setUpStore({
    progress,
    state,
    postgres,
    medusa,
    storefrontUrl: storefront.url,
  });
  await progress.step("The merchant switches recovery emails on", () => switchOnRecovery(admin, storefront.url));

  const merchant = createMerchant(admin);
  const store = jsonClient(medusa.url, { "x-publishable-api-key": saved.publishableKey });
  const urls = { storefront: storefront.url, inbox: inbox.url, admin: `${medusa.url}/app` };
  shop.merchant = merchant;
  shop.config = {
    backend_url: medusa.url,
    publishable_key: saved.publishableKey,
    region_id: saved.regionId,
    inbox_url: urls.inbox,
    admin_url: urls.admin,
  };
  return {
    stage: { progress, merchant, shopper: createShopper(store, saved), store, inbox, saved, backendUrl: medusa.url },
    urls,
  };
}
