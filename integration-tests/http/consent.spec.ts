import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import type { CartRecoveryModuleService } from "../../src/modules/cart-recovery/service";
import { HttpError, jsonClient } from "../support/http-client";
import { present } from "../support/present";
import { storeSuite } from "../support/store-suite";
import { waitFor } from "../support/wait-for";

storeSuite("consent", (store) => {
  beforeEach(async () => {
    await store.merchant.switchOn();
  });

  const service = () => store.container.resolve<CartRecoveryModuleService>(CART_RECOVERY_MODULE);

  async function refusal(request: Promise<unknown>): Promise<{ status: number; message: string }> {
    const error: unknown = await request.then(
      () => new Error("it was accepted"),
      (reason: unknown) => reason,
    );
    if (!(error instanceof HttpError)) {
      throw error;
    }
    return { status: error.status, message: String((error.body as { message: unknown }).message) };
  }

  async function cartIn(locale: string | null): Promise<{ id: string }> {
    const { cart } = await store.store.post<{ cart: { id: string } }>("/store/carts", {
      region_id: store.seeded.regionId,
      ...(locale && { locale }),
    });
    const [product] = store.seeded.products;
    await store.store.post(`/store/carts/${cart.id}/line-items`, { variant_id: product?.variantId, quantity: 1 });
    return cart;
  }

  /** The session once the subscribers have seen that the cart has this address. */
  const sessionOf = (cart_id: string, email: string) =>
    waitFor(`the session to know ${email}`, async () => {
      const { checkout_sessions } = await store.merchant.find({ cart_id, email });
      return checkout_sessions[0];
    });

  describe("the prompt", () => {
    it.each([
      ["de-DE", "de", "Warenkorb"],
      ["fr-FR", "fr", "panier"],
      ["es-MX", "es", "carrito"],
      ["it-IT", "en", "cart"],
      [null, "en", "cart"],
    ])("for a cart in %s is in %s", async (locale, language, word) => {
      const { consent_prompt } = await store.shopper.session((await cartIn(locale)).id);
      expect(consent_prompt).toMatchObject({ locale: language, text: expect.stringContaining(word) });
    });

    it("has the merchant's words, and still takes an answer to words that were shown before", async () => {
      const cart = await cartIn("de-DE");
      const before = present((await store.shopper.session(cart.id)).consent_prompt);
      await store.merchant.switchOn({ consent_copy: { "de-de": { text: "Ja, schreibt mir." } } });
      const after = present((await store.shopper.session(cart.id)).consent_prompt);
      expect(after).toMatchObject({ locale: "de-DE", text: "Ja, schreibt mir." });
      expect(after.text_version).not.toBe(before.text_version);

      await store.shopper.setEmail(cart.id, "read.it@shop.internal");
      await store.shopper.update(cart.id, { consent: { promotions: "opt_in", text_version: before.text_version } });
      expect(await service().listConsentRecords({ email: "read.it@shop.internal" })).toMatchObject([
        { action: "opt_in", text_version: before.text_version, locale: "de" },
      ]);
      expect(await service().listConsentTexts({ text_version: before.text_version })).toMatchObject([
        { text: before.text },
      ]);
    });

    it("refuses an answer to words that exist and were never shown", async () => {
      const french = present((await store.shopper.session((await cartIn("fr")).id)).consent_prompt);
      await service().deleteConsentTexts((await service().listConsentTexts({})).map(({ id }) => id));
      const cart = await cartIn("en");
      await store.shopper.session(cart.id);
      const refused = await refusal(
        store.shopper.update(cart.id, { consent: { promotions: "opt_in", text_version: french.text_version } }),
      );
      expect(refused).toMatchObject({ status: 400, message: expect.stringContaining("never shown") });
    });

    it.each([
      ["words that are none", { de: { text: " " } }, "text"],
      ["a locale that is none", { "not a locale": { text: "Yes" } }, "language tag"],
    ])("refuses %s", async (_, consent_copy, message) => {
      const refused = await refusal(store.admin.post("/admin/cart-recovery/settings", { consent_copy }));
      expect(refused).toMatchObject({ status: 400, message: expect.stringContaining(message) });
    });
  });

  /** A customer with an account, and the store as they see it when logged in. */
  async function register(email: string) {
    const credentials = { email, password: "correct horse battery staple" };
    const { token } = await store.store.post<{ token: string }>("/auth/customer/emailpass/register", credentials);
    const headers = { "x-publishable-api-key": store.seeded.publishableKey };
    const { customer } = await jsonClient(store.baseUrl, { ...headers, authorization: `Bearer ${token}` }).post<{
      customer: { id: string };
    }>("/store/customers", { email });
    const login = await store.store.post<{ token: string }>("/auth/customer/emailpass", credentials);
    return { id: customer.id, api: jsonClient(store.baseUrl, { ...headers, authorization: `Bearer ${login.token}` }) };
  }

  describe("an answer", () => {
    it("survives the guest's login, when the cart goes to the customer of the same address", async () => {
      const { id, cart_id } = await store.shopper.abandon("guest@shop.internal");
      const { id: customer_id, api } = await register("guest@shop.internal");
      await api.post(`/store/carts/${cart_id}/customer`);
      await waitFor("the transfer to be recorded", async () => {
        const { checkout_sessions } = await store.merchant.find({ cart_id, customer_id });
        return checkout_sessions[0];
      });
      expect((await store.shopper.session(cart_id)).consent).toEqual({ promotions: "opt_in" });
      expect((await store.merchant.expire(id)).last_decision).toMatchObject({ outcome: "send" });
    });

    it("given before any address was known belongs to the customer who logs in", async () => {
      const cart = await store.shopper.fillCart();
      const { id } = await store.shopper.answer(cart.id, "opt_in");
      const { api } = await register("late.login@shop.internal");
      await api.post(`/store/carts/${cart.id}/customer`);
      await sessionOf(cart.id, "late.login@shop.internal");
      expect((await store.merchant.expire(id)).last_decision).toMatchObject({ outcome: "send" });
      expect(await service().listConsentRecords({})).toMatchObject([{ email: "late.login@shop.internal" }]);
    });

    it("stays with its address when the customer who logs in has another, and is not theirs", async () => {
      const { id, cart_id } = await store.shopper.abandon("guest.two@shop.internal");
      const { api } = await register("account@shop.internal");
      await api.post(`/store/carts/${cart_id}/customer`);
      await sessionOf(cart_id, "account@shop.internal");
      expect((await store.shopper.session(cart_id)).consent).toEqual({ promotions: null });
      expect((await store.merchant.expire(id)).last_decision).toMatchObject({ reasons: ["no_consent"] });
      expect(await service().listMarketingSubscriptions({})).toMatchObject([
        { email: "guest.two@shop.internal", status: "subscribed" },
      ]);
    });

    it("counts again when the shopper goes back to the address it was given with", async () => {
      const { id, cart_id } = await store.shopper.abandon("typo@shop.internal");
      await store.shopper.setEmail(cart_id, "other@shop.internal");
      await sessionOf(cart_id, "other@shop.internal");
      expect((await store.shopper.answer(cart_id, "opt_out")).consent).toEqual({ promotions: "opt_out" });
      await store.shopper.setEmail(cart_id, "typo@shop.internal");
      await sessionOf(cart_id, "typo@shop.internal");
      expect((await store.shopper.session(cart_id)).consent).toEqual({ promotions: "opt_in" });
      expect((await store.merchant.expire(id)).last_decision).toMatchObject({ outcome: "send" });
      expect(await service().listConsentRecords({})).toHaveLength(2);
    });
  });
});
