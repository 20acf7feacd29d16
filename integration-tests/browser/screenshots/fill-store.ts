import { createMerchant, createShopper } from "../../support/shopper";
import { waitFor } from "../../support/wait-for";
import type { RunningStore } from "../support/start-store";

/** What the pictures can lead to. */
export type FilledStore = { recoveredSessionId: string; recoveredOrderId: string };

const SHOPPERS = ["ada", "grace", "katherine", "radia"].map((name) => `${name}@shopper.internal`);
const BUYER = "mary@shopper.internal";

/** A store as it may look in use: set up, with carts that were abandoned, and one that came back through its mail. */
export async function fillStore({ admin, store, seeded, inbox }: RunningStore): Promise<FilledStore> {
  const merchant = createMerchant(admin);
  const shopper = createShopper(store, seeded);
  await merchant.switchOn({
    cart_url: "https://fern-and-fable.internal/{country_code}/cart?id={cart_id}",
    sender_name: "Fern & Fable",
    sender_address: "hello@fern-and-fable.internal",
    reply_to: "help@fern-and-fable.internal",
    sequence: [{ delay_minutes: 0 }, { delay_minutes: 2880 }],
    quiet_hours: { start: "22:00", end: "22:01", timezone: "America/New_York" },
    minimum_total: { usd: 20 },
  });
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
  return { recoveredSessionId: id, recoveredOrderId };
}
