import { Client } from "@medusajs/framework/pg";
import { type JsonClient, jsonClient } from "../support/http-client";
import { type SeededStore, seedStore } from "../support/seed-store";
import { createMerchant, createShopper } from "../support/shopper";
import type { SmtpInbox } from "../support/smtp-inbox";
import { waitFor } from "../support/wait-for";
import { ADMIN_LOGIN, type StoreApp } from "./store-app";

const SHOPPER = "ada@shopper.internal";

export type Played = { seeded: SeededStore; order_id: string };

async function logIn(url: string): Promise<JsonClient> {
  const { token } = await jsonClient(url, {}).post<{ token: string }>("/auth/user/emailpass", ADMIN_LOGIN);
  return jsonClient(url, { authorization: `Bearer ${token}` });
}

const shopperOf = (url: string, seeded: SeededStore) =>
  createShopper(jsonClient(url, { "x-publishable-api-key": seeded.publishableKey }), seeded);

/** Does the README's commands over HTTP, with a cart that a shopper leaves, who comes back by the mail and orders. */
export async function recoverByReadme(
  app: StoreApp,
  { inbox, script }: { inbox: SmtpInbox; script: string },
): Promise<Played> {
  const admin = await logIn(app.url);
  const merchant = createMerchant(admin);
  const seeded = await seedStore(admin);
  const shopper = shopperOf(app.url, seeded);
  const { api_key } = await admin.post<{ api_key: { token: string } }>("/admin/api-keys", {
    title: "README",
    type: "secret",
  });
  const { id: cart_id } = await shopper.fillCart();
  await shopper.setEmail(cart_id, SHOPPER);
  await app.run(script, {
    MEDUSA_URL: app.url,
    SECRET_API_KEY: api_key.token,
    PUBLISHABLE_KEY: seeded.publishableKey,
    CART_ID: cart_id,
  });

  const mail = await inbox.waitFor(({ envelope }) => envelope.to.includes(SHOPPER), 30_000);
  const [link] = /https?:\/\/[^"]+\/cart-recovery\/r\/[\w.-]+/.exec(mail.html || "") ?? [];
  if (link === undefined) throw new Error("The mail has no recovery link");
  const page = await fetch(link);
  if (!page.ok) throw new Error(`The recovery page answered ${page.status}`);
  const used = await fetch(link, { method: "POST", redirect: "manual" });
  const restored_id = new URL(used.headers.get("location") ?? app.url).searchParams.get("cart_id");
  if (used.status !== 303 || restored_id === null)
    throw new Error(`Following the link answered ${used.status}, to no cart`);

  const order_id = await shopper.buy(restored_id, SHOPPER);
  await waitFor("the order to be marked as recovered", async () => {
    const { checkout_sessions } = await merchant.find({ order_id });
    return checkout_sessions[0]?.recovered;
  });
  if (inbox.mails.length !== 1) throw new Error(`The shopper got ${inbox.mails.length} mails`);
  return { seeded, order_id };
}

/** Once the plugin is gone: the recovered order is there, and another can be placed. */
export async function sellAsBefore(app: StoreApp, { seeded, order_id }: Played): Promise<void> {
  const admin = await logIn(app.url);
  const shopper = shopperOf(app.url, seeded);
  const { id } = await shopper.fillCart();
  const next_id = await shopper.buy(id, SHOPPER);
  for (const each of [order_id, next_id]) await admin.get(`/admin/orders/${each}`);
  const gone = await fetch(`${app.url}/cart-recovery/r/any`);
  if (gone.status !== 404) throw new Error(`The plugin's page still answers, with ${gone.status}`);
}

/** All that modules make in the database: tables, functions, and the migrations that are noted as done. */
export async function databaseTraces(databaseUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ trace: string }>(
      `SELECT 'table ' || tablename AS trace FROM pg_tables WHERE schemaname = 'public'
       UNION ALL SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
       UNION ALL SELECT 'migration ' || name FROM mikro_orm_migrations`,
    );
    return rows.map(({ trace }) => trace);
  } finally {
    await client.end();
  }
}
