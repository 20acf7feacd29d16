import { WorkflowScheduler } from "@medusajs/framework/orchestration";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import type { CartRecoveryModuleService } from "../../src/modules/cart-recovery/service";
import { whenIdle } from "./count-queries";
import { type JsonClient, jsonClient } from "./http-client";
import { keepRows, type RowSnapshot } from "./row-snapshot";
import { type SeededStore, seedStore } from "./seed-store";
import { createMerchant, createShopper, type Merchant, type Shopper } from "./shopper";
import { type SmtpInbox, startSmtpInbox } from "./smtp-inbox";
import { startServer } from "./start-server";
import { waitFor } from "./wait-for";

/**
 * The sweep runs when a test says so, as all jobs do; that no sweep ran meanwhile is nothing to warn of. Not later than in
 * twelve hours: Medusa's in-memory scheduler fires at once, over and over, when the next time is more than 24.8 days away.
 */
const NOT_DURING_TESTS = `0 ${(new Date().getHours() + 12) % 24} * * *`;

/** The first suites of a run migrate the database that the others copy. */
const BOOT_MS = 600_000;

export type StoreSuite = {
  readonly baseUrl: string;
  readonly seeded: SeededStore;
  readonly shopper: Shopper;
  readonly merchant: Merchant;
  readonly store: JsonClient;
  readonly admin: JsonClient;
  readonly inbox: SmtpInbox;
  readonly secretApiKey: string;
  readonly container: MedusaContainer;
  /** Of the database that this store is on, for further processes. */
  readonly databaseUrl: string;
  /** The path on this server that a link in a mail leads to; mails name the configured backend URL. */
  local(url: string): string;
};

type Parts = Omit<StoreSuite, "local">;

/**
 * One boot of a real Medusa server with a seeded store and a real SMTP server, for one spec file. Each test starts with
 * the database as it was after seeding.
 *
 * @param env more of the environment that `medusa-config.ts` reads
 */
export function storeSuite(name: string, suite: (store: StoreSuite) => void, env: Record<string, string> = {}): void {
  let parts: Parts | undefined;
  let rows: RowSnapshot | undefined;
  let isFresh = true;
  const closing: (() => Promise<void>)[] = [];

  function ready(): Parts {
    if (!parts) {
      throw new Error("The store is not up yet: use it within a test or a hook");
    }
    return parts;
  }

  async function boot(): Promise<void> {
    const inbox = await startSmtpInbox();
    closing.push(() => inbox.close());
    Object.assign(process.env, {
      SMTP_URL: inbox.url,
      SMTP_FROM: "Fern & Fable <hello@shop.internal>",
      CART_RECOVERY_BACKEND_URL: "https://api.shop.internal",
      CART_RECOVERY_SWEEP_SCHEDULE: NOT_DURING_TESTS,
      DISABLE_ADMIN: "1",
      ...env,
    });
    const server = await startServer();
    closing.push(() => server.stop());
    await new WorkflowScheduler().clear();
    const { container, baseUrl, databaseUrl } = server;
    const { token } = await container
      .resolve(Modules.API_KEY)
      .createApiKeys({ title: "Tests", type: "secret", created_by: "tests" });
    const admin = jsonClient(baseUrl, { authorization: `Basic ${Buffer.from(`${token}:`).toString("base64")}` });
    const seeded = await seedStore(admin);
    const store = jsonClient(baseUrl, { "x-publishable-api-key": seeded.publishableKey });
    parts = {
      baseUrl,
      seeded,
      store,
      admin,
      inbox,
      secretApiKey: token,
      container,
      databaseUrl,
      shopper: createShopper(store, seeded),
      merchant: createMerchant(admin),
    };
  }

  beforeAll(boot, BOOT_MS);

  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });

  // Kept when the suite's own `beforeAll` has added what all of its tests need.
  beforeEach(async () => {
    rows ??= await keepRows(ready().databaseUrl);
    if (!isFresh) await rows.restore();
    isFresh = false;
    ready().inbox.clear();
  });

  // What was started in the background ends before the next test gets its database.
  afterEach(async () => {
    const service = ready().container.resolve<CartRecoveryModuleService>(CART_RECOVERY_MODULE);
    await waitFor("claimed mails to be settled", async () => {
      const claimed = await service.listRecoveryEmails({ claim_token: { $ne: null } }, { take: 1 });
      const confirming = await service.listConfirmationEmails({ status: "sending" }, { take: 1 });
      return claimed.length + confirming.length === 0;
    });
    await whenIdle();
  });

  describe(name, () => {
    suite({
      get baseUrl() {
        return ready().baseUrl;
      },
      get seeded() {
        return ready().seeded;
      },
      get shopper() {
        return ready().shopper;
      },
      get merchant() {
        return ready().merchant;
      },
      get store() {
        return ready().store;
      },
      get admin() {
        return ready().admin;
      },
      get inbox() {
        return ready().inbox;
      },
      get secretApiKey() {
        return ready().secretApiKey;
      },
      get container() {
        return ready().container;
      },
      get databaseUrl() {
        return ready().databaseUrl;
      },
      local: (url) => {
        const { pathname, search } = new URL(url);
        return `${ready().baseUrl}${pathname}${search}`;
      },
    });
  });
}
