import { routesOfFiles } from "../../scripts/openapi/route-files";
import { type LimitName, LIMITS } from "../../src/api/rate-limit";
import { createToken, type TokenPurpose } from "../../src/domain/recovery/token";
import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import type { CartRecoveryModuleService } from "../../src/modules/cart-recovery/service";
import { tokenSecrets } from "../../src/workflows/delivery/compose";
import { pruneHistory } from "../../src/workflows/session/prune-history";
import { registerCustomer } from "../support/accounts";
import { refusal } from "../support/http-client";
import { present } from "../support/present";
import { storeSuite } from "../support/store-suite";

const SHOPPER = "eager@shop.internal";
const ONE_CLICK = "List-Unsubscribe=One-Click";

storeSuite("limits", (store) => {
  const service = () => store.container.resolve<CartRecoveryModuleService>(CART_RECOVERY_MODULE);
  const token = (purpose: TokenPurpose, subject: string) =>
    createToken(purpose, { subject, expires_at: null }, tokenSecrets(service().options));
  const key = () => ({ "x-publishable-api-key": store.seeded.publishableKey });

  async function ask(method: string, path: string, init: { headers?: Record<string, string>; body?: string } = {}) {
    const answer = await fetch(`${store.baseUrl}${path}`, { method, redirect: "manual", ...init });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  }

  type ChangeName = Exclude<LimitName, "readSession" | "readPreferences" | "openPage">;

  /** All turns of changing something are taken, for minutes: a slow machine gets none back meanwhile. */
  async function exhaust(limit: ChangeName, id: string): Promise<void> {
    const key = `${limit}:${id}`;
    await service().takeTurn({ key, per_minute: LIMITS[limit].per_minute });
    await service().updateRecoveryRateLimits({ id: key, free_at: new Date(Date.now() + 10 * 60_000) });
  }

  /** Asks until it is too often. Tells how often that was, and the first refusal. */
  async function flood(path: string, headers: Record<string, string> = {}) {
    for (let asked = 0; asked < 3000; asked += 30) {
      const answers = await Promise.all(Array.from({ length: 30 }, () => ask("GET", path, { headers })));
      const refused = answers.find(({ status }) => status === 429);
      if (refused) {
        return { allowed: asked + answers.filter(({ status }) => status !== 429).length, refused };
      }
    }
    throw new Error(`${path} has no end`);
  }

  const passTime = async () => {
    const rows = await service().listRecoveryRateLimits();
    await service().updateRecoveryRateLimits(rows.map(({ id }) => ({ id, free_at: new Date(Date.now() - 1000) })));
  };

  describe("on how often", () => {
    beforeEach(async () => {
      await store.merchant.switchOn();
    });

    it("a cart's session is asked for: refuses with when to go on, leaves other carts alone, and writes nothing", async () => {
      const [cart, other] = [await store.shopper.fillCart(), await store.shopper.fillCart()];
      const path = (id: string) => `/store/carts/${id}/checkout-session`;
      const { allowed, refused } = await flood(path(cart.id), key());
      expect(allowed).toBeGreaterThanOrEqual(LIMITS.readSession.per_minute);
      const seconds = Number(refused.headers.get("retry-after"));
      expect(seconds).toBeGreaterThanOrEqual(1);
      expect(JSON.parse(refused.text)).toEqual({
        type: "too_many_requests",
        message: `Too many requests within a minute; try again in ${seconds} seconds`,
      });
      expect(await ask("GET", path(other.id), { headers: key() })).toMatchObject({ status: 200 });
      expect(await service().listRecoveryRateLimits()).toEqual([]);
    });

    it("a cart's session is changed: goes on once the time has passed", async () => {
      const { cart_id } = await store.shopper.abandon(SHOPPER);
      await exhaust("changeSession", cart_id);
      const change = { after_expiration: { recovery: { enabled: false } } };
      expect(await refusal(store.shopper.update(cart_id, change))).toMatchObject({ status: 429 });
      await passTime();
      expect(await store.shopper.update(cart_id, change)).toMatchObject({ id: expect.any(String) });
    });

    it("a turn is taken: not one more than allowed at once, however many ask together", async () => {
      const waits = await Promise.all(
        Array.from({ length: 60 }, () => service().takeTurn({ key: "restore:together", per_minute: 30 })),
      );
      expect(waits.filter((seconds) => seconds === 0)).toHaveLength(30);
      expect(waits.filter((seconds) => seconds > 0).every((seconds) => seconds <= 2)).toBe(true);
    });

    it("each route changes something of one cart, link or customer, and what it refuses changes nothing", async () => {
      const session = await store.shopper.abandon(SHOPPER);
      const { id: customer_id, headers } = await registerCustomer(store, SHOPPER);
      const restore = token("recovery", session.id);
      const json = { "content-type": "application/json" };
      const preferences = "/store/customers/me/marketing-preferences";
      const asked: [ChangeName, string, string, string, Record<string, string>, unknown][] = [
        ["changeSession", session.cart_id, "POST", `/store/carts/${session.cart_id}/checkout-session`, key(), {}],
        ["restore", session.id, "POST", "/store/recovery-links/restore", key(), { token: restore }],
        ["restore", session.id, "POST", `/cart-recovery/r/${restore}`, {}, {}],
        ["confirm", "cmail_1", "POST", `/cart-recovery/confirm/${token("confirm", "cmail_1")}`, {}, {}],
        ["changePreferences", customer_id, "POST", preferences, headers, { status: "unsubscribed" }],
      ];
      const seen: string[] = [];
      for (const [limit, id, method, path, caller, body] of asked) {
        await exhaust(limit, id);
        const answer = await ask(method, path, {
          headers: { ...caller, ...json },
          body: JSON.stringify(body),
        });
        seen.push(`${limit} ${method} ${answer.status} ${answer.headers.has("retry-after")}`);
      }
      expect(seen).toEqual(asked.map(([limit, , method]) => `${limit} ${method} 429 true`));
      expect(await service().listCheckoutSessions({ recovered_from: session.id })).toEqual([]);
      expect(await service().listMarketingSubscriptions({ email: SHOPPER })).toMatchObject([{ status: "subscribed" }]);
    });

    it("a page or one's preferences are looked at: a page says so in the language of the browser", async () => {
      // Genuine tokens that lead nowhere are counted as others are, and answered sooner.
      const page = `/cart-recovery/r/${token("recovery", "cs_1")}`;
      const said: string[] = [];
      for (const language of ["de-DE,de;q=0.9", "fr", "es", "it"]) {
        const { headers, text } = (await flood(page, { "accept-language": language })).refused;
        expect(headers.get("cache-control")).toBe("no-store");
        said.push(
          `${headers.get("content-language")}: ${/<h1>(.*)<\/h1>/.exec(text)?.[1]} ${/\d+\s(se\w+)/i.exec(text)?.[1]}`,
        );
      }
      expect(said.map((words) => words.replace(/s$|n$/, ""))).toEqual([
        "de: Einen Moment, bitte Sekunde",
        "fr: Un instant, s’il vous plaît seconde",
        "es: Un momento, por favor segundo",
        "en: One moment, please second",
      ]);
      const confirm = await flood(`/cart-recovery/confirm/${token("confirm", "cmail_1")}`);
      expect(confirm.refused.text).toContain("One moment, please");
      const { headers } = await registerCustomer(store, SHOPPER);
      expect((await flood("/store/customers/me/marketing-preferences", headers)).refused.text).toContain(
        "Too many requests",
      );
    });

    it("never on unsubscribing, by one click or by hand, while choosing topics is refused", async () => {
      await store.shopper.abandon(SHOPPER);
      const [subscription] = await service().listMarketingSubscriptions({ email: SHOPPER });
      const { id } = present(subscription);
      const page = `/cart-recovery/unsubscribe/${token("unsubscribe", id)}`;
      const form = { "content-type": "application/x-www-form-urlencoded" };
      await exhaust("changePreferences", id);

      const chosen = await ask("POST", page, { headers: form, body: "action=save&topic=promotions" });
      expect(chosen.status).toBe(429);
      expect(chosen.text).toContain("One moment, please");
      expect(await service().listMarketingSubscriptions({ id })).toMatchObject([{ status: "subscribed" }]);

      const answers = await Promise.all(
        Array.from({ length: 80 }, (_, n) =>
          ask("POST", page, { headers: form, body: n % 2 ? ONE_CLICK : "action=all" }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
      expect(await ask("GET", page)).toMatchObject({ status: 200 });
      expect(await service().listMarketingSubscriptions({ id })).toMatchObject([{ status: "unsubscribed" }]);
    });

    it("counts nothing for carts and tokens that are made up", async () => {
      for (let n = 0; n < 3; n++) {
        const cart = await refusal(store.shopper.update(`cart_${n}`, {}));
        const link = await ask("POST", `/cart-recovery/r/${"a".repeat(8)}.${"b".repeat(20)}.${"c".repeat(43)}`);
        expect([cart.status, link.status]).toEqual([404, 404]);
      }
      expect(await service().listRecoveryRateLimits()).toEqual([]);
    });

    it("forgets what limits nothing any more, and keeps no address", async () => {
      const { id } = await store.shopper.abandon(SHOPPER);
      await exhaust("restore", id);
      const rows = await service().listRecoveryRateLimits();
      expect(rows.map((row) => row.id)).toContain(`restore:${id}`);
      expect(JSON.stringify(rows)).not.toContain("@");
      await passTime();
      await pruneHistory(store.container, new Date());
      expect(await service().listRecoveryRateLimits()).toEqual([]);
    });
  });

  describe("on how much", () => {
    const ADMIN = () => ({ authorization: `Basic ${Buffer.from(`${store.secretApiKey}:`).toString("base64")}` });

    it("each route that takes JSON refuses what is larger, with a 413 that says why", async () => {
      const { headers } = await registerCustomer(store, SHOPPER);
      const body = JSON.stringify({ text: "x".repeat(1_100_000) });
      const routes = (await routesOfFiles()).filter(
        (route) => route.startsWith("POST ") && !route.includes(" /cart-recovery/") && !route.endsWith("/import"),
      );
      expect(routes.length).toBeGreaterThan(10);
      for (const route of routes) {
        const path = route.replace("POST ", "").replace(":id", "some_id");
        const answer = await ask("POST", path, {
          headers: { ...(path.startsWith("/admin") ? ADMIN() : headers), "content-type": "application/json" },
          body,
        });
        expect({ route, status: answer.status, body: JSON.parse(answer.text) as unknown }).toEqual({
          route,
          status: 413,
          body: expect.objectContaining({ message: expect.stringContaining("too large") }),
        });
      }
    });

    it("what shoppers may send is far smaller than what the merchant's texts need", async () => {
      const cart = await store.shopper.fillCart();
      const body = JSON.stringify({ text: "x".repeat(20_000) });
      const json = { "content-type": "application/json" };
      expect(
        await ask("POST", `/store/carts/${cart.id}/checkout-session`, { headers: { ...key(), ...json }, body }),
      ).toMatchObject({ status: 413 });
      expect(
        await ask("POST", "/admin/cart-recovery/settings", { headers: { ...ADMIN(), ...json }, body }),
      ).toMatchObject({ status: 400 });
    });

    it("no page reads more than a form, and none fails because of it", async () => {
      await store.merchant.switchOn();
      const { id } = await store.shopper.abandon(SHOPPER);
      const [subscription] = await service().listMarketingSubscriptions({ email: SHOPPER });
      const body = `action=save&topic=cart_recovery&topic=promotions&more=${"x".repeat(1_100_000)}`;
      const post = (page: string) =>
        ask("POST", page, { headers: { "content-type": "application/x-www-form-urlencoded" }, body });
      expect(await post(`/cart-recovery/r/${token("recovery", id)}`)).toMatchObject({ status: 303 });
      expect(await post(`/cart-recovery/confirm/${token("confirm", "cmail_1")}`)).toMatchObject({ status: 404 });
      expect(await post(`/cart-recovery/unsubscribe/${token("unsubscribe", present(subscription).id)}`)).toMatchObject({
        status: 200,
      });
      // What cannot be read is a withdrawal.
      expect(await service().listMarketingSubscriptions({ email: SHOPPER })).toMatchObject([
        { status: "unsubscribed" },
      ]);
    });
  });
});
