import { storeSuite } from "../support/store-suite";
import { waitFor } from "../support/wait-for";

storeSuite(
  "a notification provider of somebody else's",
  (store) => {
    it("needs a sender address in the settings, as it does not tell its own", async () => {
      const { missing } = await store.admin.get<{ missing: string[] }>("/admin/cart-recovery/settings");
      expect(missing).toContain("sender_address");
      expect(missing).not.toContain("provider");
    });

    it("gets the mail, and its word is taken for it", async () => {
      await store.merchant.switchOn({ sender_address: "hello@shop.internal" });
      const { id } = await store.shopper.abandon("feed@shop.internal");
      await store.merchant.expire(id);
      const session = await waitFor("the mail to be settled", async () => {
        const current = await store.merchant.retrieve(id);
        return current.recovery_emails[0]?.status === "sent" && current;
      });
      expect(session.recovery_emails).toMatchObject([{ to: "feed@shop.internal", attempts: 1, error: null }]);
      const { notifications } = await store.admin.get<{ notifications: { to: string; template: string }[] }>(
        "/admin/notifications?channel=feed",
      );
      expect(notifications).toMatchObject([{ to: "feed@shop.internal", template: "cart-recovery" }]);
      expect(store.inbox.mails).toHaveLength(0);
    });
  },
  { CART_RECOVERY_CHANNEL: "feed" },
);
