import Medusa from "@medusajs/js-sdk";
import {
  type ConsentPrompt,
  getCheckoutSession,
  getMarketingPreferences,
  restoreCart,
  setPromotionalConsent,
  updateCheckoutSession,
  updateMarketingPreferences,
} from "../../src/storefront";
import { loadSample, samplesOf } from "../support/docs-sample";
import { present } from "../support/present";
import { storeSuite } from "../support/store-suite";
import { waitFor } from "../support/wait-for";

const EMAIL = "kit@shopper.internal";

storeSuite("the storefront kit on Medusa's JS SDK", (store) => {
  const sdk = () => new Medusa({ baseUrl: store.baseUrl, publishableKey: store.seeded.publishableKey });

  async function abandonedLink(): Promise<{ cart_id: string; token: string }> {
    const { id, cart_id } = await store.shopper.abandon(EMAIL);
    const { recovery_url } = await store.merchant.expire(id);
    return { cart_id, token: recovery_url?.split("/").pop() ?? "" };
  }

  beforeEach(() => store.merchant.switchOn());

  it("fetches the session, and records the answer to the words it was shown", async () => {
    const { id } = await store.shopper.fillCart();
    const found = await getCheckoutSession(sdk(), id);
    if (!found.ok || !found.checkout_session.consent_prompt) throw new Error(JSON.stringify(found));
    const { text_version } = found.checkout_session.consent_prompt;

    const answered = await setPromotionalConsent(sdk(), id, { promotions: "opt_in", text_version });
    expect(answered).toMatchObject({ ok: true, checkout_session: { cart_id: id, consent: { promotions: "opt_in" } } });
  });

  it("does so by the sample in the documentation", async () => {
    const [page, file] = ["docs/storefront.md", "src/lib/recovery.ts"];
    const printed = samplesOf(page)[file] ?? "";
    // Of what is printed only the two values that each store has of its own are others.
    const own = printed.replace("https://api.my-store.com", store.baseUrl).replace("pk_…", store.seeded.publishableKey);
    const sample = loadSample<{
      findConsentPrompt(cartId: string): Promise<ConsentPrompt | null>;
      answerConsent(cartId: string, text_version: string, ticked: boolean): Promise<{ ok: boolean }>;
    }>(page, file, { [file]: own });

    const { id } = await store.shopper.fillCart();
    const prompt = present(await sample.findConsentPrompt(id));
    expect(prompt).toMatchObject({ text: expect.any(String), prechecked: expect.any(Boolean) });
    for (const [ticked, promotions] of [
      [true, "opt_in"],
      [false, "opt_out"],
    ] as const) {
      expect(await sample.answerConsent(id, prompt.text_version, ticked)).toMatchObject({ ok: true });
      expect(await store.shopper.session(id)).toMatchObject({ consent: { promotions } });
    }
    expect(await sample.findConsentPrompt("cart_none")).toBeNull();
  });

  it("changes a session", async () => {
    const { id } = await store.shopper.fillCart();
    const changed = await updateCheckoutSession(sdk(), id, { after_expiration: { recovery: { enabled: false } } });
    expect(changed).toMatchObject({
      ok: true,
      checkout_session: { after_expiration: { recovery: { enabled: false } } },
    });
    await expect(updateCheckoutSession(sdk(), id, { expires_at: 1 })).resolves.toMatchObject({
      ok: false,
      error: { code: "refused", status: 400 },
    });
  });

  it("tells an unknown cart, words that were never shown, and an order that was placed apart", async () => {
    await expect(getCheckoutSession(sdk(), "cart_none")).resolves.toMatchObject({ error: { code: "cart_not_found" } });

    const cart = await store.shopper.fillCart();
    const answer = { promotions: "opt_in", text_version: "never shown" } as const;
    const outdated = await setPromotionalConsent(sdk(), cart.id, answer);
    expect(outdated).toMatchObject({ ok: false, error: { code: "text_outdated", status: 400 } });

    await store.shopper.buy(cart.id, EMAIL);
    await waitFor(
      "the session to be completed",
      async () => (await store.shopper.session(cart.id)).status === "completed",
    );
    const late = await updateCheckoutSession(sdk(), cart.id, { consent_collection: { promotions: "none" } });
    expect(late).toMatchObject({ ok: false, error: { code: "order_placed", status: 400 } });
  });

  it("calls a wrong publishable key refused, and a server that is not there unavailable", async () => {
    const { id } = await store.shopper.fillCart();
    const stranger = new Medusa({ baseUrl: store.baseUrl, publishableKey: "pk_wrong" });
    await expect(getCheckoutSession(stranger, id)).resolves.toMatchObject({ error: { code: "refused" } });
    const nowhere = new Medusa({ baseUrl: "http://127.0.0.1:1", publishableKey: "pk" });
    await expect(getCheckoutSession(nowhere, id)).resolves.toMatchObject({
      error: { code: "unavailable", status: null },
    });
  });

  it("brings a cart back, and says when its order was placed", async () => {
    const { cart_id, token } = await abandonedLink();
    const restored = await restoreCart(sdk(), token);
    if (!restored.ok) throw new Error(restored.error.message);
    expect(restored.cart.id).not.toBe(cart_id);
    expect(restored).toMatchObject({ changes: [], checkout_session: { cart_id: restored.cart.id } });

    await store.shopper.buy(restored.cart.id, EMAIL);
    const again = await waitFor("the order to be known", async () => {
      const result = await restoreCart(sdk(), token);
      return result.ok ? null : result;
    });
    expect(again.error).toMatchObject({ code: "order_placed", status: 400 });
  });

  it("says when a link is dead, and when everything sold out", async () => {
    await expect(restoreCart(sdk(), "forged")).resolves.toMatchObject({ ok: false, error: { code: "link_dead" } });

    const { token } = await abandonedLink();
    for (const { id } of store.seeded.products) {
      await store.admin.post(`/admin/products/${id}`, { status: "draft" });
    }
    await expect(restoreCart(sdk(), token)).resolves.toMatchObject({ ok: false, error: { code: "sold_out" } });
  });

  it("shows and changes the preferences of a customer who is logged in", async () => {
    const shopper = sdk();
    await expect(getMarketingPreferences(shopper)).resolves.toMatchObject({ error: { code: "not_logged_in" } });

    const authorization = (token: string) => ({ authorization: `Bearer ${token}` });
    const login = { email: EMAIL, password: "quiet-mornings" };
    const registration = await shopper.auth.register("customer", "emailpass", login);
    await shopper.store.customer.create({ email: EMAIL }, {}, authorization(registration));
    const token = await shopper.auth.login("customer", "emailpass", login);
    if (typeof token !== "string") throw new Error("The login leads elsewhere");
    const headers = authorization(token);

    const changed = await updateMarketingPreferences(shopper, { topics: { promotions: "subscribed" } }, { headers });
    expect(changed).toMatchObject({
      ok: true,
      marketing_preferences: { email: EMAIL, status: "partially_subscribed" },
    });
    const seen = await getMarketingPreferences(shopper, { headers });
    expect(seen).toEqual(changed);
  });
});
