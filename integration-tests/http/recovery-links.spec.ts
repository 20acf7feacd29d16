import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { Modules } from "@medusajs/framework/utils";
import { deleteRegionsWorkflow } from "@medusajs/medusa/core-flows";
import { createToken } from "../../src/domain/recovery/token";
import { cartRecovery } from "../../src/workflows/cart-recovery-service";
import { tokenSecrets, unsubscribeUrl } from "../../src/workflows/delivery/compose";
import { type AbandonedLink, linkOf, pressButton } from "../support/abandoned-link";
import { whenIdle } from "../support/count-queries";
import { samplesOf } from "../support/docs-sample";
import { refusal } from "../support/http-client";
import { present } from "../support/present";
import { storeSuite } from "../support/store-suite";
import { letPass } from "../support/time-machine";
import { waitFor } from "../support/wait-for";

const run = promisify(execFile);

storeSuite("recovery links", (store) => {
  beforeEach(async () => {
    await store.admin.post("/admin/cart-recovery/settings", {
      cart_url: "http://localhost:8000/{country_code}/cart?cart_id={cart_id}",
    });
  });

  /** Lets hours pass, once all that is under way has come to its end. */
  async function pass(hours: number): Promise<void> {
    await whenIdle();
    await letPass(store.container, hours);
  }

  const abandon = async (email: string): Promise<AbandonedLink> => linkOf(store, await store.shopper.abandon(email));

  const text = async (page: string, headers: Record<string, string> = {}) => (await fetch(page, { headers })).text();

  const countCarts = async () => (await store.container.resolve(Modules.CART).listAndCountCarts({}))[1];

  describe("that do not work", () => {
    /** Everything that can be wrong with a token. */
    async function deadTokens(): Promise<[string, string][]> {
      const { session_id, token } = await abandon("dead@shop.internal");
      const secrets = tokenSecrets(cartRecovery(store.container).options);
      const erased = await abandon("erased@shop.internal");
      await store.admin.post("/admin/cart-recovery/erase", { email: "erased@shop.internal" });
      const claims = { subject: session_id, expires_at: new Date(Date.now() + 60_000) };
      const flipped = [0, 9, 20, token.length - 44, token.length - 1].map((at): [string, string] => [
        `flipped at ${at}`,
        token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1),
      ]);
      return [
        ...flipped,
        ["cut off", token.slice(0, -1)],
        ["with something behind it", `${token}x`],
        ["of another purpose", createToken("unsubscribe", claims, secrets)],
        ["for confirming", createToken("confirm", claims, secrets)],
        ["expired", createToken("recovery", { ...claims, expires_at: new Date(Date.now() - 1000) }, secrets)],
        ["of no session", createToken("recovery", { ...claims, subject: "cs_none" }, secrets)],
        ["of an erased session", erased.token],
        ["signed with a strange secret", createToken("recovery", claims, ["x".repeat(32)])],
        ["a word", "x"],
        ["very long", "A".repeat(5000)],
      ];
    }

    const MANGLED = ["", "/", "/%E0%A4%A", "/%2F%2Fevil.example", "/a/b", "/x?token=y", "/%00", "/..%5C..%5Cevil"];

    it("are answered with the same bytes, over the page and over the store API", async () => {
      const tokens = await deadTokens();
      const pages = [...tokens.map(([, token]) => `/${token}`), ...MANGLED];
      const answers = new Map<string, string>();
      for (const path of pages) {
        for (const method of ["GET", "POST"]) {
          const answer = await fetch(`${store.baseUrl}/cart-recovery/r${path}`, { method, redirect: "manual" });
          const body = await answer.text();
          answers.set(`${method} ${path}`, `${answer.status} ${body}`);
        }
      }
      expect(new Set(answers.values()).size).toBe(1);
      expect(answers.get("GET /x")).toMatch(/^404 [^]*This link no longer works[^]*href="http:\/\/localhost:8000\/"/);

      const bodies = [{}, { token: null }, { token: "" }, ...tokens.map(([, token]) => ({ token }))];
      const refused = await Promise.all(
        bodies.map((body) => refusal(store.store.post("/store/recovery-links/restore", body))),
      );
      expect(new Set(refused.map((answer) => JSON.stringify(answer)))).toEqual(
        new Set([JSON.stringify({ status: 404, message: "This recovery link is not valid" })]),
      );
    });

    it("say so in the language of the browser", async () => {
      const dead = `${store.baseUrl}/cart-recovery/r/x`;
      expect(await text(dead, { "accept-language": "de-AT,de;q=0.9,en;q=0.5" })).toContain(
        "Dieser Link funktioniert nicht mehr",
      );
      expect(await text(dead, { "accept-language": "it" })).toContain("This link no longer works");
    });
  });

  it("keep their pages out of search engines, caches and referrers, and run no script", async () => {
    const { page } = await abandon("headers@shop.internal");
    for (const url of [page, `${store.baseUrl}/cart-recovery/r/x`]) {
      const answer = await fetch(url);
      const body = await answer.text();
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        "x-robots-tag": "noindex, nofollow",
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
      });
      expect(answer.headers.get("content-security-policy")).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; .*form-action 'self' http:\/\/localhost:8000$/,
      );
      const [, style = ""] = /<style>([^]*)<\/style>/.exec(body) ?? [];
      const styleHash = createHash("sha256").update(style).digest("base64");
      expect(answer.headers.get("content-security-policy")).toContain(`style-src 'sha256-${styleHash}';`);
      expect(answer.headers.get("set-cookie")).toBeNull();
      expect(body).not.toMatch(/<script|javascript:| on\w+=| style=/i);
    }
  });

  it("speak the language of the mail, with its notation of prices", async () => {
    const cart = await store.shopper.fillCart();
    await store.store.post(`/store/carts/${cart.id}`, { email: "sprache@shop.internal", locale: "de-DE" });
    const { page } = await linkOf(store, await store.shopper.session(cart.id));
    const body = await text(page, { "accept-language": "fr" });
    expect(body).toContain('<html lang="de">');
    expect(body).toContain("Willkommen zurück");
    expect(body).toContain("1 × 24,00\u00a0$");
    expect(body).toContain("Zu meinem Warenkorb");
  });

  it("change nothing when they are only looked at, a hundred times and by scanners", async () => {
    const { page } = await abandon("scanned@shop.internal");
    const connection = store.container.resolve<{ raw(sql: string): Promise<{ rows: Record<string, string>[] }> }>(
      "__pg_connection__",
    );
    const { rows: tables } = await connection.raw(
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
    );
    const each = tables.map(
      ({ table_name }) =>
        `SELECT '${table_name}' AS name, md5(coalesce(string_agg(t::text, ';' ORDER BY t::text), '')) AS rows FROM "${table_name}" t`,
    );
    /** All that is in the database, in short. */
    const state = async () => {
      const { rows: found } = await connection.raw(each.join(" UNION ALL "));
      return new Map(found.map(({ name, rows }) => [name, rows]));
    };
    await whenIdle();
    const before = await state();
    const { id } = present((await cartRecovery(store.container).listMarketingSubscriptions({}))[0]);
    const unsubscribe = unsubscribeUrl(id, cartRecovery(store.container).options);
    for (let round = 0; round < 10; round++) {
      await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          fetch(i % 2 ? page : store.local(unsubscribe), {
            method: i < 2 ? "HEAD" : "GET",
            headers: { "user-agent": "Barracuda Sentinel (EE)", "sec-purpose": "prefetch" },
          }),
        ),
      );
    }
    expect(await state()).toEqual(before);
  });

  it("make one cart for clicks that come at once, and leave no other behind", async () => {
    const { page, token } = await abandon("at.once@shop.internal");
    const before = await countCarts();
    const [pressed, ...restored] = await Promise.all([
      pressButton(page),
      ...[1, 2, 3, 4].map(() => store.shopper.restore(token)),
    ]);
    expect(new Set([pressed.cart_id, ...restored.map(({ cart }) => cart.id)]).size).toBe(1);
    expect(await countCarts()).toBe(before + 1);
    expect((await pressButton(page)).cart_id).toBe(pressed.cart_id);
  });

  it("lead to a cart that names nobody, also after the restored cart got a name", async () => {
    const { page, token } = await abandon("first@shop.internal");
    const { cart_id } = await pressButton(page);
    await store.shopper.prepareOrder(cart_id, "first@shop.internal");
    const again = await pressButton(page);
    expect(again.cart_id).not.toBe(cart_id);
    expect((await store.shopper.restore(token)).cart).toMatchObject({ id: again.cart_id, email: null });

    const order_id = await store.shopper.placeOrder(cart_id);
    await waitFor("the order of the first copy to be recovered", async () => {
      const { checkout_sessions } = await store.merchant.find({ order_id });
      return checkout_sessions[0]?.recovered;
    });
    expect(await text(page)).toContain("Your order was placed");
  });

  it("take the new cart back when its session cannot be opened", async () => {
    const { page } = await abandon("no.session@shop.internal");
    const before = await countCarts();
    const connection = store.container.resolve<{ raw(sql: string): Promise<unknown> }>("__pg_connection__");
    await connection.raw(`ALTER TABLE checkout_session ADD CONSTRAINT none_restored CHECK (recovered_from IS NULL)`);
    expect((await fetch(page, { method: "POST", redirect: "manual" })).status).toBe(500);
    expect(await countCarts()).toBe(before);
    await connection.raw(`ALTER TABLE checkout_session DROP CONSTRAINT none_restored`);
    await pressButton(page);
    expect(await countCarts()).toBe(before + 1);
  });

  it("give a cart that was abandoned again a session and a link of its own", async () => {
    await store.merchant.switchOn({ cooldown_hours: 24 });
    const { page, session_id } = await abandon("again@shop.internal");
    await store.inbox.waitFor(({ envelope }) => envelope.to.includes("again@shop.internal"));
    const { cart_id } = await pressButton(page);
    await store.shopper.setEmail(cart_id, "again@shop.internal");
    const restored = await store.shopper.answer(cart_id, "opt_in");
    expect(restored.recovered_from).toBe(session_id);

    const expired = await store.merchant.expire(restored.id);
    expect(expired.last_decision).toMatchObject({ outcome: "skip", reasons: ["recently_emailed"] });
    await pass(25);
    const second = await pressButton(store.local(present(expired.recovery_url)));
    expect(await store.shopper.session(second.cart_id)).toMatchObject({ recovered_from: restored.id });
    expect(store.inbox.mails).toHaveLength(1);
  });

  describe("to a cart that the store sells no longer as it was", () => {
    const removed = (index: number) => {
      const { title, variantId } = present(store.seeded.products[index]);
      return { type: "removed", title, variant_id: variantId, from: 1, to: 0 };
    };

    it.each<[string, (id: string) => Promise<unknown>]>([
      ["deleted", (id) => store.container.resolve(Modules.PRODUCT).softDeleteProducts([id])],
      ["unpublished", (id) => store.admin.post(`/admin/products/${id}`, { status: "draft" })],
    ])("tell that a product was %s, and keep the rest", async (_, take) => {
      const { page, token } = await abandon("gone@shop.internal");
      await take(present(store.seeded.products[0]).id);
      expect(await text(page)).toContain("Linen tote bag is no longer available.");
      const { cart, changes } = await store.shopper.restore(token);
      expect(cart.items).toMatchObject([{ title: "Stoneware mug" }]);
      expect(changes).toEqual([removed(0)]);
    });

    it.each<[string, () => Promise<unknown>]>([
      [
        "the region was removed",
        () => deleteRegionsWorkflow(store.container).run({ input: { ids: [store.seeded.regionId] } }),
      ],
      [
        "the sales channel was disabled",
        () => store.admin.post(`/admin/sales-channels/${store.seeded.salesChannelId}`, { is_disabled: true }),
      ],
    ])("have a friendly page when %s", async (_, change) => {
      const { page, token } = await abandon("nowhere@shop.internal");
      await change();
      for (const method of ["GET", "POST"]) {
        const answer = await fetch(page, { method, redirect: "manual" });
        expect(answer.status).toBe(200);
        const body = await answer.text();
        expect(body).toContain("This cart cannot be opened any more");
        expect(body).toContain('href="http://localhost:8000/"');
      }
      const refused = await refusal(store.store.post("/store/recovery-links/restore", { token }));
      expect([400, 403]).toContain(refused.status);
    });

    it("say that the order was placed, also when its event was lost", async () => {
      const { page, token, cart_id } = await abandon("ordered@shop.internal");
      await store.shopper.prepareOrder(cart_id, "ordered@shop.internal");
      await store.shopper.placeOrder(cart_id);
      for (const method of ["GET", "POST"]) {
        expect(await (await fetch(page, { method })).text()).toContain("Your order was placed");
      }
      expect(await refusal(store.store.post("/store/recovery-links/restore", { token }))).toEqual({
        status: 400,
        message: "The order of this cart was already placed",
      });
    });
  });

  it("are used by a storefront as docs/storefront.md has it", async () => {
    const sample = samplesOf("docs/storefront.md")["recover.mjs"];
    const recover = async (token: string): Promise<unknown> => {
      const script = `${present(sample)}\nconsole.log(JSON.stringify(await recover(process.env.TOKEN)));`;
      const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script], {
        env: { MEDUSA_URL: store.baseUrl, PUBLISHABLE_KEY: store.seeded.publishableKey, TOKEN: token },
      });
      return JSON.parse(stdout) as unknown;
    };
    const { token, session_id } = await abandon("reader@shop.internal");
    await store.admin.post(`/admin/products/${store.seeded.products[0]?.id}`, { status: "draft" });
    const recovered = (await recover(token)) as { ok: boolean; cart_id: string; say: string[] };
    expect(recovered).toMatchObject({ ok: true, say: ["Linen tote bag is no longer available."] });
    expect(await store.shopper.session(recovered.cart_id)).toMatchObject({ recovered_from: session_id });
    expect(await recover("x")).toEqual({
      ok: false,
      say: "This link no longer works. You are welcome to look around.",
    });
    await store.shopper.buy(recovered.cart_id, "reader@shop.internal");
    await waitFor("the order to be known", async () => (await store.merchant.retrieve(session_id)).recovered);
    expect(await recover(token)).toEqual({ ok: false, say: "The order of this cart was already placed" });
  });

  describe("and the codes that a shopper had entered", () => {
    type Promotion = { promotion: { id: string } };
    const createCode = (code: string, campaign: Record<string, unknown> = {}) =>
      store.admin.post<Promotion>("/admin/promotions", {
        code,
        type: "standard",
        status: "active",
        application_method: {
          type: "percentage",
          target_type: "order",
          allocation: "across",
          value: 10,
          currency_code: "usd",
        },
        campaign: { name: code, campaign_identifier: code, ...campaign },
      });

    it("apply what still holds, and tell what does not", async () => {
      await createCode("SUMMER10");
      const { promotion } = await createCode("FLASH10");
      const cart = await store.shopper.fillCart();
      await store.shopper.setEmail(cart.id, "codes@shop.internal");
      await store.store.post(`/store/carts/${cart.id}/promotions`, { promo_codes: ["SUMMER10", "FLASH10"] });
      const { page, token } = await linkOf(store, await store.shopper.session(cart.id));
      await store.admin.post(`/admin/promotions/${promotion.id}`, { status: "inactive" });

      const body = await text(page);
      expect(body).toContain("The code FLASH10 does not apply any more.");
      expect(body).toContain("Code SUMMER10: applied in your cart");
      const restored = await store.shopper.restore(token);
      expect(restored.cart).toMatchObject({ promotions: [{ code: "SUMMER10" }], discount_total: 4.25 });
      expect(restored.changes).toEqual([{ type: "removed", title: "FLASH10", variant_id: null, from: 1, to: 0 }]);
    });

    it("tell what ended with its campaign", async () => {
      const { promotion } = await createCode("BRIEF10", { ends_at: new Date(Date.now() + 86_400_000).toISOString() });
      const cart = await store.shopper.fillCart();
      await store.shopper.setEmail(cart.id, "ended@shop.internal");
      await store.store.post(`/store/carts/${cart.id}/promotions`, { promo_codes: ["BRIEF10"] });
      const { token } = await linkOf(store, await store.shopper.session(cart.id));
      const promotions = store.container.resolve(Modules.PROMOTION);
      const { campaign_id } = await promotions.retrievePromotion(promotion.id);
      await promotions.updateCampaigns({ id: present(campaign_id), ends_at: new Date(Date.now() - 1000) });
      const { cart: restored, changes } = await store.shopper.restore(token);
      expect(restored).toMatchObject({ promotions: [], discount_total: 0 });
      expect(changes).toMatchObject([{ type: "removed", title: "BRIEF10" }]);
    });
  });
});
