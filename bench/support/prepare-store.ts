import { Client } from "@medusajs/framework/pg";
import { startMedusaInstance } from "../../integration-tests/cluster/medusa-instance";
import type { AbandonedSession } from "../../integration-tests/support/copy-due-sessions";
import { jsonClient } from "../../integration-tests/support/http-client";
import type { Postgres } from "../../integration-tests/support/postgres";
import { type SeededStore, type SeedProduct, seedStore } from "../../integration-tests/support/seed-store";
import { createMerchant, createShopper } from "../../integration-tests/support/shopper";
import { BENCH_ENV, medusa } from "./medusa-cli";

/** The one who looks at the admin. */
export const LOGIN = { email: "merchant@shop.internal", password: "only for the bench" };

export type PreparedStore = {
  /** Of its database. */
  url: string;
  seeded: SeededStore;
  /** A shopper with three things in the cart who agreed and left; copies of it make more. */
  abandoned: AbandonedSession;
};

/** The database that all others are copied from. */
export const STORE_TEMPLATE = "bench_store";

/** More of each than any scenario sells. */
const STOCK = 100_000_000;

const PRODUCTS: SeedProduct[] = [
  { title: "Linen tote bag", handle: "linen-tote", price: 24, stock: STOCK },
  { title: "Stoneware mug", handle: "stoneware-mug", price: 18.5, stock: STOCK },
  { title: "Beeswax candle", handle: "beeswax-candle", price: 12, stock: STOCK },
];

/** Prepares stores on databases of their own: the first is set up over the APIs, and copied for whoever asks. */
export function storePreparer(postgres: Postgres): (database: string) => Promise<PreparedStore> {
  let template: Promise<PreparedStore> | null = null;
  return async (database) => {
    // The next one tries again.
    template ??= setUp(postgres).catch((error: unknown) => {
      template = null;
      throw error;
    });
    const store = await template;
    const client = new Client({ connectionString: postgres.url("postgres") });
    await client.connect();
    try {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} TEMPLATE ${STORE_TEMPLATE}`);
    } finally {
      await client.end();
    }
    return { ...store, url: postgres.url(database) };
  };
}

async function setUp(postgres: Postgres): Promise<PreparedStore> {
  const url = postgres.url(STORE_TEMPLATE);
  const env = { ...BENCH_ENV, DATABASE_URL: url };
  await postgres.createDatabase(STORE_TEMPLATE);
  await medusa(env, "db:migrate");
  await medusa(env, "user", "--email", LOGIN.email, "--password", LOGIN.password);
  const instance = await startMedusaInstance(env);
  try {
    const { token } = await jsonClient(instance.url, {}).post<{ token: string }>("/auth/user/emailpass", LOGIN);
    const admin = jsonClient(instance.url, { authorization: `Bearer ${token}` });
    const seeded = await seedStore(admin, PRODUCTS);
    const store = jsonClient(instance.url, { "x-publishable-api-key": seeded.publishableKey });
    await createMerchant(admin).switchOn({ sender_address: "hello@shop.internal" });
    const email = "shopper-0@shop.internal";
    const { id, cart_id } = await createShopper(store, seeded).abandon(email, seeded.products);
    await switchedOnLongAgo(url);
    return { url, seeded, abandoned: { id, cart_id, email } };
  } finally {
    // Not killed: a database that somebody is connected to cannot be copied.
    await instance.terminate();
  }
}

/** What expired before recovery emails were switched on is never mailed. */
async function switchedOnLongAgo(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("UPDATE recovery_settings SET activated_at = to_timestamp(0)");
  } finally {
    await client.end();
  }
}
