import { Modules } from "@medusajs/framework/utils";
import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import type { CartRecoveryModuleService } from "../../src/modules/cart-recovery/service";
import { reconcile } from "../../src/workflows";
import { pruneHistory } from "../../src/workflows/session/prune-history";
import { whenIdle } from "../support/count-queries";
import { refusal } from "../support/http-client";
import { storeSuite } from "../support/store-suite";
import { waitFor } from "../support/wait-for";

storeSuite("the checkout session of a cart", (store) => {
  const path = (cart_id: string) => `/store/carts/${cart_id}/checkout-session`;

  it("opens with the cart, lives 24 hours from the last activity, and asks for consent", async () => {
    await store.merchant.switchOn();
    const cart = await store.shopper.fillCart();
    const session = await store.shopper.session(cart.id);
    expect(session).toEqual({
      id: expect.stringMatching(/^cs_/),
      cart_id: cart.id,
      status: "open",
      expires_at: expect.any(String),
      consent_collection: { promotions: "auto" },
      consent: { promotions: null },
      consent_prompt: {
        prechecked: true,
        text: expect.stringContaining("unsubscribe"),
        text_version: expect.stringMatching(/^\w{16}$/),
        locale: "en",
      },
      after_expiration: { recovery: { enabled: true, allow_promotion_codes: false } },
      recovered_from: null,
    });
    const lifetime_ms = new Date(session.expires_at).getTime() - Date.now();
    expect(Math.abs(lifetime_ms - 24 * 3_600_000)).toBeLessThan(60_000);
  });

  it("is kept alive by what Medusa's own clock does not see: line items, and choosing a payment", async () => {
    const cart = await store.shopper.fillCart([]);
    const { id } = await store.shopper.session(cart.id);
    const lastActivity = async () => (await store.merchant.retrieve(id)) as unknown as { last_activity_at: string };
    const later = async (act: () => Promise<unknown>) => {
      const before = (await lastActivity()).last_activity_at;
      await act();
      await waitFor("the activity to be recorded", async () => (await lastActivity()).last_activity_at > before);
    };
    const [product] = store.seeded.products;
    await later(() =>
      store.store.post(`/store/carts/${cart.id}/line-items`, { variant_id: product?.variantId, quantity: 1 }),
    );
    await later(async () => {
      const { payment_collection } = await store.store.post<{ payment_collection: { id: string } }>(
        "/store/payment-collections",
        { cart_id: cart.id },
      );
      await store.store.post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
        provider_id: "pp_system_default",
      });
    });
  });

  it("shows the box unticked unless both countries allow otherwise", async () => {
    const cart = await store.shopper.fillCart([]);
    expect((await store.shopper.session(cart.id)).consent_prompt?.prechecked).toBe(false);
    await store.merchant.switchOn({ business_country: "de" });
    expect((await store.shopper.session(cart.id)).consent_prompt?.prechecked).toBe(false);
  });

  it("never asks when consent collection is off, for all or for one", async () => {
    const before = await store.shopper.fillCart([]);
    await store.shopper.update(before.id, { consent_collection: { promotions: "none" } });
    expect((await store.shopper.session(before.id)).consent_prompt).toBeNull();
    await store.admin.post("/admin/cart-recovery/settings", { consent_collection: { promotions: "none" } });
    const after = await store.shopper.fillCart([]);
    expect((await store.shopper.session(after.id)).consent_prompt).toBeNull();
  });

  it("takes an explicit expiry that activity does not move", async () => {
    const cart = await store.shopper.fillCart([]);
    const expires_at = new Date(Date.now() + 2 * 3_600_000).toISOString();
    expect((await store.shopper.update(cart.id, { expires_at })).expires_at).toBe(expires_at);
    await store.shopper.setEmail(cart.id, "ada@shop.internal");
    await waitFor("the address to be recorded", async () => {
      const { checkout_sessions } = await store.merchant.find({ email: "ada@shop.internal" });
      return checkout_sessions[0];
    });
    expect((await store.shopper.session(cart.id)).expires_at).toBe(expires_at);
    const seconds = Math.floor(Date.now() / 1000) + 3600;
    const moved = await store.shopper.update(cart.id, { expires_at: seconds });
    expect(new Date(moved.expires_at).getTime()).toBe(seconds * 1000);
  });

  it.each<[string, unknown, string]>([
    ["an expiry too soon", { expires_at: new Date().toISOString() }, "from 30 minutes to 24 hours after now"],
    ["an expiry without an offset", { expires_at: "2030-01-01T00:00:00" }, "from 30 minutes to 24 hours after now"],
    ["an answer to a text never shown", { consent: { promotions: "opt_in", text_version: "0" } }, "text_version"],
    ["an answer without its text", { consent: { promotions: "opt_in" } }, "text_version"],
    ["an answer that is none", { consent: { promotions: "maybe", text_version: "0" } }, "promotions"],
    ["an unknown field", { email: "ada@shop.internal" }, "email"],
  ])("refuses %s with a 400 that says why", async (_, body, message) => {
    const cart = await store.shopper.fillCart([]);
    const refused = await refusal(store.store.post(path(cart.id), body));
    expect(refused.status).toBe(400);
    expect(refused.message).toContain(message);
  });

  it("is a 404 for a cart that does not exist, and asks for the publishable key", async () => {
    expect((await refusal(store.store.get(path("cart_nope")))).status).toBe(404);
    expect((await fetch(`${store.baseUrl}${path("cart_nope")}`)).status).toBe(400);
  });

  it("is followed by a new one when the cart comes alive after it expired", async () => {
    const { id, cart_id } = await store.shopper.abandon("back@shop.internal");
    await store.merchant.expire(id);
    const expired = await refusal(store.admin.post(`/admin/checkout-sessions/${id}/expire`));
    expect(expired).toEqual({
      status: 400,
      message: "Only an open checkout session can be expired; this one is expired",
    });
    await store.shopper.setEmail(cart_id, "again@shop.internal");
    const alive = await waitFor("a new session", async () => {
      const session = await store.shopper.session(cart_id);
      return session.id !== id && session;
    });
    expect(alive).toMatchObject({ status: "open", consent: { promotions: null } });
    expect((await store.merchant.retrieve(id)).status).toBe("expired");
  });

  it("is completed by the order, and then takes no more answers", async () => {
    const cart = await store.shopper.fillCart();
    const order_id = await store.shopper.buy(cart.id, "ada@shop.internal");
    const session = await waitFor("the session to be completed", async () => {
      const { checkout_sessions } = await store.merchant.find({ order_id, status: "completed" });
      return checkout_sessions[0];
    });
    expect(session).toMatchObject({ cart_id: cart.id, recovered: false, email: "ada@shop.internal" });
    const refused = await refusal(store.shopper.update(cart.id, { consent_collection: { promotions: "none" } }));
    expect(refused).toEqual({ status: 400, message: "The order of this cart was already placed" });
  });

  it("never tells the address over the store API", async () => {
    const { cart_id } = await store.shopper.abandon("secret.address@shop.internal");
    expect(JSON.stringify(await store.shopper.session(cart_id))).not.toContain("secret.address");
  });

  describe("when events were lost", () => {
    const reconcileIn10Minutes = () => reconcile(store.container, new Date(Date.now() + 600_000));
    const service = () => store.container.resolve<CartRecoveryModuleService>(CART_RECOVERY_MODULE);

    it("is opened by reconciliation, once", async () => {
      const { id, cart_id } = await store.shopper.abandon("lost@shop.internal");
      await whenIdle();
      await service().deleteCheckoutSessions(id);
      expect(await reconcile(store.container, new Date())).toEqual({ opened: 0, completed: 0, ended: 0 });
      expect(await reconcileIn10Minutes()).toEqual({ opened: 1, completed: 0, ended: 0 });
      expect(await reconcileIn10Minutes()).toEqual({ opened: 0, completed: 0, ended: 0 });
      expect(await store.shopper.session(cart_id)).toMatchObject({ status: "open" });
    });

    it("is completed by reconciliation when the order's event was the lost one", async () => {
      const cart = await store.shopper.fillCart();
      const order_id = await store.shopper.buy(cart.id, "ada@shop.internal");
      const completed = await waitFor("the order to complete its session", async () => {
        const { checkout_sessions } = await store.merchant.find({ order_id });
        return checkout_sessions[0];
      });
      await service().updateCheckoutSessions({ id: completed.id, status: "open", order_id: null, completed_at: null });
      expect(await reconcileIn10Minutes()).toEqual({ opened: 0, completed: 1, ended: 0 });
      expect(await store.merchant.retrieve(completed.id)).toMatchObject({ status: "completed", order_id });
      expect(await reconcileIn10Minutes()).toEqual({ opened: 0, completed: 0, ended: 0 });
    });

    it("is ended by reconciliation when its cart is gone, and says that the cart is empty", async () => {
      await store.merchant.switchOn();
      const { id, cart_id } = await store.shopper.abandon("gone@shop.internal");
      await store.container.resolve(Modules.CART).deleteCarts([cart_id]);
      expect(await reconcileIn10Minutes()).toEqual({ opened: 0, completed: 0, ended: 1 });
      await store.merchant.sweep();
      const session = await store.merchant.retrieve(id);
      expect(session.status).toBe("expired");
      expect(session.last_decision).toMatchObject({ outcome: "skip", reasons: ["empty_cart"] });
    });
  });

  it("is deleted after `retention_days`, with what its mail left in the Notification Module", async () => {
    await store.merchant.switchOn({ retention_days: 90 });
    const { id } = await store.shopper.abandon("forgotten@shop.internal");
    await store.merchant.expire(id);
    await waitFor("the mail to be settled", async () => {
      const { recovery_emails } = await store.merchant.retrieve(id);
      return recovery_emails[0]?.status === "sent";
    });
    const notifications = () =>
      store.container.resolve(Modules.NOTIFICATION).listNotifications({ to: "forgotten@shop.internal" });
    const inDays = (days: number) => pruneHistory(store.container, new Date(Date.now() + days * 86_400_000));
    expect(await notifications()).toHaveLength(1);

    expect(await inDays(89)).toEqual({ sessions: 0, confirmations: 0, notifications: 0, promotions: 0 });
    expect(await inDays(91)).toEqual({ sessions: 1, confirmations: 0, notifications: 1, promotions: 0 });
    expect(await notifications()).toHaveLength(0);
    expect(await refusal(store.merchant.retrieve(id))).toMatchObject({ status: 404 });
  });

  describe("in the admin's list", () => {
    it("is found by its filters, sorted and paged", async () => {
      const { id, cart_id } = await store.shopper.abandon("listed@shop.internal");
      await store.shopper.abandon("other@shop.internal");
      const queries: Record<string, string>[] = [
        { email: " Listed@shop.internal " },
        { cart_id },
        { q: "LISTED" },
        { q: cart_id },
        { q: id },
      ];
      for (const query of queries) {
        const { checkout_sessions, count } = await store.merchant.find(query);
        expect({ query, ids: checkout_sessions.map((session) => session.id), count }).toEqual({
          query,
          ids: [id],
          count: 1,
        });
      }
      const page = await store.merchant.find({ limit: "1", offset: "1", order: "opened_at", livemode: "true" });
      expect(page).toMatchObject({
        count: 2,
        limit: 1,
        offset: 1,
        checkout_sessions: [{ email: "other@shop.internal" }],
      });
      await store.merchant.expire(id);
      const byExpiry = await store.merchant.find({ limit: "2", order: "-expires_at" });
      expect(byExpiry).toMatchObject({
        count: 2,
        checkout_sessions: [
          { email: "other@shop.internal", status: "open" },
          { id, status: "expired" },
        ],
      });
    });

    it("is found by the unknown outcome of its mail, and by that alone", async () => {
      const service = store.container.resolve<CartRecoveryModuleService>(CART_RECOVERY_MODULE);
      await store.merchant.switchOn();
      const unknown = await store.shopper.abandon("unknown@shop.internal");
      const sent = await store.shopper.abandon("sent@shop.internal");
      await store.merchant.expire(unknown.id);
      await store.merchant.expire(sent.id);
      await store.inbox.waitFor(({ envelope }) => envelope.to.includes("unknown@shop.internal"));
      const [mail] = await waitFor("the mail to be settled", async () => {
        const mails = await service.listRecoveryEmails({ checkout_session_id: unknown.id, status: "sent" });
        return mails.length > 0 && mails;
      });
      const none = await store.merchant.find({ email_status: "unknown" });
      expect(none).toMatchObject({ count: 0, checkout_sessions: [] });
      await service.updateRecoveryEmails({ id: mail?.id ?? "", status: "unknown" });
      const found = await store.merchant.find({ email_status: "unknown", status: "expired" });
      expect(found).toMatchObject({ count: 1, checkout_sessions: [{ id: unknown.id }] });
      expect(await store.merchant.find({ email_status: "unknown", status: "open" })).toMatchObject({ count: 0 });
    });

    it.each([
      [{ nope: "1" }, "nope"],
      [{ email_status: "sent" }, "email_status"],
      [{ order: "email_key" }, "order must be one of"],
      [{ status: "lost" }, "status"],
      [{ limit: "1000" }, "100"],
    ])("refuses %j", async (query, message) => {
      const refused = await refusal(store.merchant.find(query));
      expect(refused.status).toBe(400);
      expect(refused.message).toContain(message);
    });
  });
});
