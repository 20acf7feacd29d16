import { join } from "node:path";
import { storeSuite } from "../support/store-suite";
import { cartRecovery, database, passHours, seedDueSessions, switchedOnLongAgo } from "./due-sessions";
import { measured } from "./fault-table";

/** The shortest lease there is; what a provider has not answered 15 seconds before its end is given up. */
const LEASE_SECONDS = 60;

storeSuite(
  "a notification provider of somebody else's that fails",
  (store) => {
    async function dueFor(...addresses: string[]): Promise<void> {
      await switchedOnLongAgo(store, { sender_address: "hello@shop.internal" });
      await seedDueSessions(store, addresses.length);
      const db = database(store.container);
      for (const [i, email] of addresses.entries()) {
        const was = `shopper-${i}@shop.internal`;
        await db.raw("UPDATE cart SET email = :email WHERE email = :was", { email, was });
        await db.raw(
          "UPDATE checkout_session SET email = :email, email_key = :email, consent_email = :email WHERE email = :was",
          { email, was },
        );
        await db.raw("UPDATE marketing_subscription SET email = :email WHERE email = :was", { email, was });
      }
    }

    const outcomes = async (): Promise<Record<string, unknown>> =>
      Object.fromEntries<unknown>(
        (await cartRecovery(store).listRecoveryEmails({})).map(({ to, status, error }) => [
          to ?? "",
          { status, error },
        ]),
      );

    it("leaves what it threw for unknown, and the others go on", async () => {
      const fine = Array.from({ length: 12 }, (_, i) => `fine-${i}@shop.internal`);
      await dueFor(...fine.slice(0, 6), "throws@shop.internal", ...fine.slice(6));
      await store.merchant.sweep();
      await passHours(store, 1);
      await store.merchant.sweep();
      const byAddress = await outcomes();
      for (const address of fine) expect(byAddress[address]).toEqual({ status: "sent", error: null });
      expect(byAddress["throws@shop.internal"]).toEqual({
        status: "unknown",
        error: expect.stringContaining("The mail API answered 500"),
      });
      measured("provider_throws", "12 of 12 others sent, the one unknown with the provider's words");
    });

    it("does not hold up the sweep when it never answers", async () => {
      await dueFor("silent@shop.internal");
      const { unknown, duration_ms } = await store.merchant.sweep();
      expect(unknown).toBe(1);
      expect(duration_ms).toBeLessThan(LEASE_SECONDS * 1000);
      expect(await outcomes()).toEqual({
        "silent@shop.internal": { status: "unknown", error: expect.stringContaining("did not answer in time") },
      });
      measured("provider_throws", `silent: unknown after ${Math.round((duration_ms ?? 0) / 1000)} s, within its lease`);
    }, 120_000);
  },
  {
    CART_RECOVERY_CHANNEL: "feed",
    FEED_PROVIDER: join(__dirname, "../support/failing-provider"),
    CART_RECOVERY_OPTIONS: JSON.stringify({ leaseSeconds: LEASE_SECONDS }),
  },
);
