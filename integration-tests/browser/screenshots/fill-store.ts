import { Client } from "@medusajs/framework/pg";
import { createMerchant, createShopper } from "../../support/shopper";
import { waitFor } from "../../support/wait-for";
import type { RunningStore } from "../support/start-store";

/** What the pictures can lead to. */
export type FilledStore = {
  recoveredSessionId: string;
  recoveredOrderId: string;
  /** Whose shopper left the box unticked. */
  skippedSessionId: string;
  /** Whose mail nobody knows the outcome of. */
  unknownSessionId: string;
  customerId: string;
};

const SHOPPERS = ["ada", "grace", "katherine", "radia"].map((name) => `${name}@shopper.internal`);
const BUYER = "mary@shopper.internal";

/** A minute of the night, or of the day while it is night: no mail waits for it. */
function quietFarFromNow() {
  const timezone = "America/New_York";
  const hour = Number(new Intl.DateTimeFormat("en-GB", { hour: "2-digit", timeZone: timezone }).format());
  const start = hour >= 18 ? "10" : "22";
  return { start: `${start}:00`, end: `${start}:01`, timezone };
}

/** A store as it may look in use: set up, with carts that were abandoned, and one that came back through its mail. */
export async function fillStore(running: Omit<RunningStore, "stop">): Promise<FilledStore> {
  const { admin, store, seeded, inbox } = running;
  const merchant = createMerchant(admin);
  const shopper = createShopper(store, seeded);
  await merchant.switchOn({
    cart_url: "https://fern-and-fable.internal/{country_code}/cart?id={cart_id}",
    sender_name: "Fern & Fable",
    sender_address: "hello@fern-and-fable.internal",
    reply_to: "help@fern-and-fable.internal",
    sequence: [{ delay_minutes: 0 }, { delay_minutes: 2880 }],
    quiet_hours: quietFarFromNow(),
    minimum_total: { usd: 20 },
  });
  // What instances share has its row from the first sweep on.
  await merchant.sweep();
  await shopper.fillCart();
  for (const email of SHOPPERS) await merchant.expire((await shopper.abandon(email)).id);

  const { id } = await shopper.abandon(BUYER);
  await merchant.expire(id);
  const mail = await inbox.waitFor(({ envelope }) => envelope.to.includes(BUYER), 60_000);
  const [link = ""] = /https?:\/\/[^"]+\/cart-recovery\/r\/[\w.-]+/.exec(mail.html || "") ?? [];
  const used = await fetch(link, { method: "POST", redirect: "manual" });
  const cart_id = new URL(used.headers.get("location") ?? "").searchParams.get("id") ?? "";
  const recoveredOrderId = await shopper.buy(cart_id, BUYER);
  await waitFor("the order to be marked as recovered", async () => {
    const { checkout_sessions } = await merchant.find({ order_id: recoveredOrderId });
    return checkout_sessions[0]?.recovered;
  });
  const [due, left, doubtful] = [
    await leave("grete@shopper.internal", "opt_in"),
    await leave("left@shopper.internal", "opt_out"),
    await leave("emmy@shopper.internal", "opt_in"),
  ];
  await merchant.expire(left);
  await merchant.expire(doubtful);
  await inbox.waitFor(({ envelope }) => envelope.to.includes("emmy@shopper.internal"), 60_000);
  await query(running.databaseUrl, [
    [`UPDATE checkout_session SET expires_at = now() - interval '1 second' WHERE id = $1`, due],
    [
      `UPDATE recovery_email SET status = 'unknown', sent_at = NULL, claim_token = NULL WHERE status = 'sent' AND checkout_session_id = $1`,
      doubtful,
    ],
  ]);
  await admin.post("/admin/marketing-subscriptions", { email: "left@shopper.internal", status: "unsubscribed" });
  const { customer } = await admin.post<{ customer: { id: string } }>("/admin/customers", {
    email: "hedy@shopper.internal",
    first_name: "Hedy",
    last_name: "Lamarr",
  });
  await admin.post(`/admin/customers/${customer.id}/marketing-preferences`, {
    topics: { cart_recovery: "subscribed", promotions: "unsubscribed" },
  });
  return {
    recoveredSessionId: id,
    recoveredOrderId,
    skippedSessionId: left,
    unknownSessionId: doubtful,
    customerId: customer.id,
  };

  async function leave(email: string, promotions: "opt_in" | "opt_out"): Promise<string> {
    const cart = await shopper.fillCart();
    await shopper.setEmail(cart.id, email);
    return (await shopper.answer(cart.id, promotions)).id;
  }
}

async function query(databaseUrl: string, statements: [sql: string, id: string][]): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const [sql, id] of statements) await client.query(sql, [id]);
  } finally {
    await client.end();
  }
}
