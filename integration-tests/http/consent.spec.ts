import { chromium } from "playwright-core";
import { createToken } from "../../src/domain/recovery/token";
import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import type { CartRecoveryModuleService } from "../../src/modules/cart-recovery/service";
import { eraseDeletedCustomer } from "../../src/workflows/consent/erase-deleted-customer";
import { tokenSecrets } from "../../src/workflows/delivery/compose";
import { registerCustomer } from "../support/accounts";
import { whenIdle } from "../support/count-queries";
import { refusal } from "../support/http-client";
import { present } from "../support/present";
import { storeSuite } from "../support/store-suite";
import { waitFor } from "../support/wait-for";

storeSuite("consent", (store) => {
  beforeEach(async () => {
    await store.merchant.switchOn();
  });

  const service = () => store.container.resolve<CartRecoveryModuleService>(CART_RECOVERY_MODULE);

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

  const register = (email: string) => registerCustomer(store, email);

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
      await store.inbox.waitFor(({ envelope }) => envelope.to.includes("guest@shop.internal"));
    });

    it("given before any address was known belongs to the customer who logs in", async () => {
      const cart = await store.shopper.fillCart();
      const { id } = await store.shopper.answer(cart.id, "opt_in");
      const { api } = await register("late.login@shop.internal");
      await api.post(`/store/carts/${cart.id}/customer`);
      await sessionOf(cart.id, "late.login@shop.internal");
      expect((await store.merchant.expire(id)).last_decision).toMatchObject({ outcome: "send" });
      await store.inbox.waitFor(({ envelope }) => envelope.to.includes("late.login@shop.internal"));
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
      await store.inbox.waitFor(({ envelope }) => envelope.to.includes("typo@shop.internal"));
      expect(await service().listConsentRecords({})).toHaveLength(2);
    });
  });

  /** The link that unsubscribes this address, as mails carry it. */
  async function preferenceLink(email: string): Promise<string> {
    const [subscription] = await service().listMarketingSubscriptions({ email });
    const claims = { subject: present(subscription).id, expires_at: null };
    const token = createToken("unsubscribe", claims, tokenSecrets(service().options));
    return `${store.baseUrl}/cart-recovery/unsubscribe/${token}`;
  }

  /** Everything that a page could have changed. */
  const everything = async () =>
    JSON.stringify([
      await service().listMarketingSubscriptions({}),
      await service().listConsentRecords({}),
      await service().listCheckoutSessions({}),
    ]);

  const statuses = async (email: string) => {
    const [row] = await service().listMarketingSubscriptions({ email });
    return [row?.cart_recovery_status, row?.promotions_status];
  };

  async function postForm(link: string, fields: Record<string, string>, encoding: "urlencoded" | "multipart") {
    const body = encoding === "multipart" ? new FormData() : new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      body.append(name, value);
    }
    const answer = await fetch(link, { method: "POST", body, redirect: "error" });
    return { status: answer.status, cookies: answer.headers.get("set-cookie"), page: await answer.text() };
  }

  describe("the preference page", () => {
    it("is not changed by any number of GETs, nor by a browser that runs all it finds", async () => {
      await store.shopper.abandon("scanned@shop.internal");
      const link = await preferenceLink("scanned@shop.internal");
      await whenIdle();
      const before = await everything();
      const answers = await Promise.all(Array.from({ length: 100 }, () => fetch(link)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
      try {
        const page = await browser.newPage();
        await page.goto(link, { waitUntil: "networkidle" });
        expect(await page.getByRole("checkbox", { name: "Cart reminders" }).isChecked()).toBe(true);
        expect(await page.locator("script").count()).toBe(0);
        expect(await everything()).toBe(before);
      } finally {
        await browser.close();
      }
    });

    it("is used without script, by keyboard, and reads out what it did", async () => {
      await store.shopper.abandon("keyboard@shop.internal");
      const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
      try {
        const context = await browser.newContext({ javaScriptEnabled: false });
        const page = await context.newPage();
        await page.goto(await preferenceLink("keyboard@shop.internal"));
        await page.getByRole("group", { name: "Send me" }).waitFor();
        await page.getByRole("checkbox", { name: "News and offers" }).focus();
        await page.keyboard.press("Space");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        expect(await page.getByRole("status").textContent()).toBe("Your preferences are saved.");
        expect(await statuses("keyboard@shop.internal")).toEqual(["subscribed", "unsubscribed"]);
        await page.getByRole("button", { name: "Unsubscribe from all" }).press("Enter");
        expect(await page.getByRole("status").textContent()).toContain("You are unsubscribed");
        expect(await statuses("keyboard@shop.internal")).toEqual(["unsubscribed", "unsubscribed"]);
        expect(await service().listConsentRecords({}, { order: { occurred_at: "ASC" } })).toMatchObject([
          { action: "opt_in", source: "checkout" },
          { action: "unsubscribe", topic: "promotions", source: "preference_page" },
          { action: "unsubscribe", topic: "cart_recovery", source: "unsubscribe_link" },
        ]);
      } finally {
        await browser.close();
      }
    });

    it.each(["urlencoded", "multipart"] as const)("takes one click and chosen topics as %s", async (encoding) => {
      const email = `${encoding}@shop.internal`;
      await store.shopper.abandon(email);
      const link = await preferenceLink(email);
      const first = await postForm(link, { "List-Unsubscribe": "One-Click" }, encoding);
      expect(first).toMatchObject({
        status: 200,
        cookies: null,
        page: expect.stringContaining("You are unsubscribed"),
      });
      expect(await statuses(email)).toEqual(["unsubscribed", "unsubscribed"]);
      const ledger = await everything();
      expect((await postForm(link, { "List-Unsubscribe": "One-Click" }, encoding)).status).toBe(200);
      expect(await everything()).toBe(ledger);

      expect((await postForm(link, { action: "save", topic: "promotions" }, encoding)).status).toBe(200);
      expect(await statuses(email)).toEqual(["unsubscribed", "subscribed"]);
    });

    it("unsubscribes whatever the body is, rather than fail", async () => {
      const bodies: [string, string][] = [
        ["multipart/form-data", "no boundary"],
        ["multipart/form-data; boundary=x", "--y\r\nbroken"],
        ["multipart/form-data; boundary=x", "a".repeat(100_000)],
        ["text/plain", "hello"],
        ["application/json", "{broken"],
        ["application/x-www-form-urlencoded", "action=%E0%A4%A&%"],
        ["application/x-www-form-urlencoded", `topic=${"a".repeat(300_000)}`],
        ["application/x-www-form-urlencoded; charset=none", "List-Unsubscribe=One-Click"],
      ];
      for (const [index, [type, body]] of bodies.entries()) {
        const email = `body${index}@shop.internal`;
        await store.shopper.abandon(email);
        const answer = await fetch(await preferenceLink(email), {
          method: "POST",
          headers: { "content-type": type },
          body,
        });
        expect([type, answer.status, ...(await statuses(email))]).toEqual([type, 200, "unsubscribed", "unsubscribed"]);
      }
    });

    it("wins over a subscription that was imported with tomorrow's date", async () => {
      await store.shopper.abandon("ahead@shop.internal");
      await service().recordConsentAct({
        email: "ahead@shop.internal",
        topic: null,
        action: "subscribe",
        source: "csv_import",
        text_version: null,
        locale: null,
        actor: null,
        checkout_session_id: null,
        occurred_at: new Date(Date.now() + 20 * 3_600_000),
      });
      await postForm(await preferenceLink("ahead@shop.internal"), {}, "urlencoded");
      expect(await statuses("ahead@shop.internal")).toEqual(["unsubscribed", "unsubscribed"]);
    });

    it.each([
      ["de-DE", "de", "Von allem abmelden"],
      ["fr-FR", "fr", "Me désabonner de tout"],
      ["es-ES", "es", "Darme de baja de todo"],
      [null, "en", "Unsubscribe from all"],
    ])("for a cart in %s is in %s, and shows no address", async (locale, language, button) => {
      const cart = await cartIn(locale);
      await store.shopper.setEmail(cart.id, "polyglot@shop.internal");
      await store.shopper.answer(cart.id, "opt_in");
      await sessionOf(cart.id, "polyglot@shop.internal");
      const answer = await fetch(await preferenceLink("polyglot@shop.internal"));
      const page = await answer.text();
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain(button);
      expect(page).not.toContain("polyglot");
      expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
      expect(answer.headers.get("cache-control")).toBe("no-store");
    });
  });

  describe("a customer's preferences", () => {
    type Preferences = {
      marketing_preferences: {
        email: string;
        status: string;
        topics: { topic: string; label: string; status: string; updated_at: string | null; source?: string | null }[];
        suppressed?: { reason: string; since: string } | null;
      };
    };
    const PATH = "/store/customers/me/marketing-preferences";

    it("are the customer's to read and change, topic by topic or all at once", async () => {
      const { api } = await register("Own@Shop.internal");
      expect(await api.get<Preferences>(PATH)).toEqual({
        marketing_preferences: {
          email: "own@shop.internal",
          status: "no_answer",
          topics: [
            { topic: "cart_recovery", label: "Cart reminders", status: "no_answer", updated_at: null },
            { topic: "promotions", label: "News and offers", status: "no_answer", updated_at: null },
          ],
        },
      });
      const one = await api.post<Preferences>(PATH, { topics: { cart_recovery: "subscribed" } });
      expect(one.marketing_preferences).toMatchObject({
        status: "partially_subscribed",
        topics: [{ status: "subscribed", updated_at: expect.any(String) }, { status: "no_answer" }],
      });
      expect((await api.post<Preferences>(PATH, { status: "subscribed" })).marketing_preferences.status).toBe(
        "subscribed",
      );
      expect((await api.post<Preferences>(PATH, { status: "unsubscribed" })).marketing_preferences).toMatchObject({
        status: "unsubscribed",
        topics: [{ status: "unsubscribed" }, { status: "unsubscribed" }],
      });
      expect((await service().listConsentRecords({})).map(({ source }) => source)).toEqual(
        Array(3).fill("customer_account"),
      );
    });

    it("are refused to strangers, and when it is not clear what is wanted", async () => {
      const { api } = await register("strict@shop.internal");
      expect((await refusal(store.store.get(PATH))).status).toBe(401);
      expect((await refusal(store.store.post(PATH, { status: "unsubscribed" }))).status).toBe(401);
      const bodies = [{}, { status: "pending" }, { topics: { nope: "subscribed" } }, { nope: 1 }];
      for (const body of [...bodies, { status: "subscribed", topics: {} }]) {
        expect((await refusal(api.post(PATH, body))).status).toBe(400);
      }
    });

    it("are shown to the merchant with their sources, and changed under the merchant's name", async () => {
      const { id } = await register("known@shop.internal");
      await store.shopper.abandon("known@shop.internal");
      const path = `/admin/customers/${id}/marketing-preferences`;
      const changed = await store.admin.post<Preferences>(path, { topics: { promotions: "unsubscribed" } });
      expect(changed.marketing_preferences).toMatchObject({
        email: "known@shop.internal",
        status: "partially_subscribed",
        topics: [
          { status: "subscribed", source: "checkout" },
          { status: "unsubscribed", source: "admin" },
        ],
        suppressed: null,
      });
      await service().suppressAddress({
        email: "known@shop.internal",
        reason: "complaint",
        occurred_at: new Date("2026-01-01"),
      });
      expect((await store.admin.get<Preferences>(path)).marketing_preferences).toMatchObject({
        status: "suppressed",
        suppressed: { reason: "complaint", since: "2026-01-01T00:00:00.000Z" },
      });
      expect((await refusal(store.admin.get("/admin/customers/cus_nope/marketing-preferences"))).status).toBe(404);

      type Ledger = { consent_records: Record<string, unknown>[]; count: number; limit: number; offset: number };
      const ledger = await store.admin.get<Ledger>("/admin/consent-records?email=%20Known@shop.internal&limit=2");
      expect(ledger).toMatchObject({
        count: 3,
        limit: 2,
        offset: 0,
        consent_records: [
          { action: "unsubscribe", topic: "promotions", source: "admin", actor: expect.stringMatching(/^apk_/) },
          { action: "opt_in", topic: null, source: "checkout", actor: null, text_version: expect.any(String) },
        ],
      });
      expect((await refusal(store.admin.get("/admin/consent-records?nope=1"))).status).toBe(400);
    });
  });

  describe("erasure", () => {
    type Export = { data_export: Record<string, unknown[]> & { erased: boolean } };
    const exported = (email: string) =>
      store.admin.get<Export>(`/admin/cart-recovery/data-export?email=${encodeURIComponent(email)}`);

    /** Every row of every table of the plugin, and of the Notification Module, as text. */
    async function allRows(): Promise<string> {
      const connection = store.container.resolve<{ raw(sql: string): Promise<{ rows: unknown[] }> }>(
        "__pg_connection__",
      );
      const tables = "checkout_session recovery_email recovery_decision marketing_subscription consent_record";
      const rows = [];
      for (const table of [...tables.split(" "), "consent_text", "erased_address", "notification"]) {
        rows.push(...(await connection.raw(`SELECT * FROM ${table}`)).rows);
      }
      return JSON.stringify(rows);
    }

    /** A shopper with a mail that was sent, a mail's links, an open cart, and a bounce-free record. */
    async function mailed(email: string) {
      const { id } = await store.shopper.abandon(email);
      await store.merchant.expire(id);
      const { recovery_url } = await waitFor("the mail to be settled as sent", async () => {
        const session = await store.merchant.retrieve(id);
        return session.recovery_emails[0]?.status === "sent" && session;
      });
      const open = await store.shopper.abandon(email);
      return {
        id,
        open,
        recovery: store.local(present(recovery_url)),
        leave: await preferenceLink(email.toLowerCase()),
      };
    }

    it("leaves nothing of an address, kills its links, and spares everyone else", async () => {
      const { id, open, recovery, leave } = await mailed("Forget.Me@shop.internal");
      await store.shopper.abandon("keep.me@shop.internal");
      expect((await allRows()).toLowerCase()).toContain("forget.me");
      const { data_export } = await exported(" forget.me@shop.internal");
      expect(data_export).toMatchObject({
        email: "forget.me@shop.internal",
        erased: false,
        checkout_sessions: [{ id }, { id: open.id }],
        recovery_emails: [{ status: "sent" }],
        recovery_decisions: [{ outcome: "send" }, { outcome: "send" }],
        marketing_subscriptions: [{ status: "subscribed" }],
        consent_records: [{ action: "opt_in" }, { action: "opt_in" }],
        consent_texts: [{ locale: "en" }],
        notifications: [{ to: "forget.me@shop.internal" }],
      });

      const body = { email: "FORGET.ME@shop.internal" };
      expect(await store.admin.post("/admin/cart-recovery/erase", body)).toEqual({
        erasure: { checkout_sessions: 2, consent_records: 2, notifications: 1 },
      });
      expect((await allRows()).toLowerCase()).not.toContain("forget.me");
      expect(await allRows()).toContain("keep.me@shop.internal");
      for (const link of [recovery, leave]) {
        expect((await fetch(link)).status).toBe(404);
        expect((await fetch(link, { method: "POST", redirect: "manual" })).status).toBe(404);
      }
      expect(await store.merchant.retrieve(id)).toMatchObject({ email: null, status: "expired", recovery_url: null });
      expect(await store.merchant.retrieve(open.id)).toMatchObject({
        status: "expired",
        last_decision: { outcome: "skip", reasons: ["suppressed"] },
      });
      expect((await exported("forget.me@shop.internal")).data_export).toMatchObject({
        erased: true,
        checkout_sessions: [],
        consent_records: [],
        notifications: [],
      });
      expect(await store.admin.post("/admin/cart-recovery/erase", body)).toEqual({
        erasure: { checkout_sessions: 0, consent_records: 0, notifications: 0 },
      });
    });

    it("keeps the address suppressed when it subscribes again, and never mails it", async () => {
      const email = "once.more@shop.internal";
      await store.admin.post("/admin/cart-recovery/erase", { email });
      const { id } = await store.shopper.abandon(email);
      expect(await service().listMarketingSubscriptions({ email })).toMatchObject([
        { status: "subscribed", suppressed_reason: "erasure" },
      ]);
      // As an import would leave it that knows nothing of hashes.
      const [row] = await service().listMarketingSubscriptions({ email });
      await service().updateMarketingSubscriptions({
        id: present(row).id,
        suppressed_reason: null,
        suppressed_at: null,
      });
      expect((await store.merchant.expire(id)).last_decision).toMatchObject({
        outcome: "skip",
        reasons: ["suppressed"],
      });
    });

    it("remembers a complaint as a complaint", async () => {
      const email = "complained@shop.internal";
      await service().suppressAddress({ email, reason: "complaint", occurred_at: new Date() });
      await store.admin.post("/admin/cart-recovery/erase", { email });
      await store.shopper.abandon(email);
      expect(await service().listMarketingSubscriptions({ email })).toMatchObject([{ suppressed_reason: "complaint" }]);
      const [line] = await service().listConsentRecords({ source: "erasure" });
      expect(line).toMatchObject({ action: "suppress", email: expect.stringMatching(/^erased:[0-9a-f]{64}$/) });
    });

    it("leaves the ledger as closed as before, also within the transaction that erased", async () => {
      await store.shopper.abandon("closed@shop.internal");
      await store.admin.post("/admin/cart-recovery/erase", { email: "other@shop.internal" });
      const [record] = await service().listConsentRecords({ email: "closed@shop.internal" });
      await expect(service().deleteConsentRecords(present(record).id)).rejects.toThrow("append-only");
    });

    it("follows when Medusa deletes a customer, but not while another customer has the address", async () => {
      const { id, api } = await register("deleted@shop.internal");
      const cart = await store.shopper.fillCart();
      await api.post(`/store/carts/${cart.id}/customer`);
      await sessionOf(cart.id, "deleted@shop.internal");
      await store.shopper.answer(cart.id, "opt_in");
      // Medusa keeps guests and accounts of the same address apart.
      const { customer: guest } = await store.admin.post<{ customer: { id: string } }>("/admin/customers", {
        email: "deleted@shop.internal",
      });
      await remove(guest.id);
      await eraseDeletedCustomer(store.container, guest.id);
      expect((await exported("deleted@shop.internal")).data_export.erased).toBe(false);
      await remove(id);
      await waitFor("the address to be erased", async () => {
        const { data_export } = await exported("deleted@shop.internal");
        return data_export.erased && data_export.checkout_sessions?.length === 0;
      });
      expect(await allRows()).not.toContain("deleted@shop.internal");
    });

    async function remove(customer_id: string): Promise<void> {
      const answer = await fetch(`${store.baseUrl}/admin/customers/${customer_id}`, {
        method: "DELETE",
        headers: { authorization: `Basic ${Buffer.from(`${store.secretApiKey}:`).toString("base64")}` },
      });
      expect(answer.status).toBe(200);
    }

    it.each([{}, { email: " " }, { email: "a@shop.internal", nope: 1 }])("refuses %j", async (body) => {
      expect((await refusal(store.admin.post("/admin/cart-recovery/erase", body))).status).toBe(400);
      const query = new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value)]));
      const refused = await refusal(store.admin.get(`/admin/cart-recovery/data-export?${query.toString()}`));
      expect(refused.status).toBe(400);
    });
  });

  describe("double opt-in", () => {
    beforeEach(async () => {
      await store.merchant.switchOn({ double_opt_in: true });
    });

    async function confirmationFor(email: string) {
      const mail = await store.inbox.waitFor(({ envelope, text }) => {
        return envelope.to.includes(email) && (text ?? "").includes("/cart-recovery/confirm/");
      });
      const [url = ""] = /https:\/\/\S+\/cart-recovery\/confirm\/\S+/.exec(mail.text ?? "") ?? [];
      await waitFor("the confirmation to be settled", async () => {
        const mails = await service().listConfirmationEmails({ to: email, status: "sent" });
        return mails.length > 0;
      });
      return { mail, link: store.local(url) };
    }

    it("mails nobody who has not confirmed, and everybody who has", async () => {
      const waiting = await store.shopper.abandon("waiting@shop.internal");
      const { mail, link } = await confirmationFor("waiting@shop.internal");
      expect(mail.subject).toContain("Fern & Fable");
      expect(mail.html).toContain("1 Main Street");
      expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
      expect((await store.merchant.expire(waiting.id)).last_decision).toMatchObject({
        outcome: "skip",
        reasons: ["no_consent"],
      });

      const before = await everything();
      for (let i = 0; i < 20; i++) {
        expect((await fetch(link)).status).toBe(200);
      }
      expect(await everything()).toBe(before);
      for (let i = 0; i < 2; i++) {
        const confirmed = await fetch(link, { method: "POST", redirect: "error" });
        expect(await confirmed.text()).toContain("Thank you, it is confirmed");
      }
      expect(await service().listConsentRecords({}, { order: { occurred_at: "ASC" } })).toMatchObject([
        { action: "opt_in", pending: true },
        { action: "confirm", topic: null, pending: false },
      ]);
      const again = await store.shopper.abandon("waiting@shop.internal");
      expect((await store.merchant.expire(again.id)).last_decision).toMatchObject({ outcome: "send" });
      await store.inbox.waitFor(({ subject }) => subject === "You left something in your cart");
      expect(store.inbox.mails).toHaveLength(2);
    });

    it("asks in the language of the prompt, once per answer, and at most three times a day", async () => {
      for (let i = 0; i < 5; i++) {
        const cart = await cartIn("de-DE");
        await store.shopper.setEmail(cart.id, "often@shop.internal");
        await store.shopper.answer(cart.id, "opt_in");
        await sessionOf(cart.id, "often@shop.internal");
      }
      const { mail } = await confirmationFor("often@shop.internal");
      expect(mail.subject).toContain("Bitte bestätigen Sie");
      await waitFor("three mails to be sent", async () => {
        return (await service().listConfirmationEmails({ status: "sent" })).length === 3;
      });
      await store.merchant.sweep();
      expect(await service().listConfirmationEmails({})).toHaveLength(3);
      expect(store.inbox.mails).toHaveLength(3);
    });

    it("holds for accounts, too, and ends with a withdrawal", async () => {
      const { api } = await register("pending@shop.internal");
      const PATH = "/store/customers/me/marketing-preferences";
      expect(await api.post(PATH, { status: "subscribed" })).toMatchObject({
        marketing_preferences: { status: "pending", topics: [{ status: "pending" }, { status: "pending" }] },
      });
      const { link } = await confirmationFor("pending@shop.internal");
      expect(await api.post(PATH, { status: "unsubscribed" })).toMatchObject({
        marketing_preferences: { status: "unsubscribed" },
      });
      const page = await (await fetch(link, { method: "POST" })).text();
      expect(page).toContain("Nothing to confirm");
      expect(await api.get(PATH)).toMatchObject({ marketing_preferences: { status: "unsubscribed" } });
    });

    it("sends no second mail when the process died while it was sending one", async () => {
      await store.shopper.abandon("crashed@shop.internal");
      await confirmationFor("crashed@shop.internal");
      const [mail] = await service().listConfirmationEmails({});
      const { id } = present(mail);
      await service().updateConfirmationEmails({ id, status: "sending", claimed_until: new Date(Date.now() - 1000) });
      await store.merchant.sweep();
      expect(await service().listConfirmationEmails({})).toMatchObject([{ id, status: "unknown" }]);
      expect(store.inbox.mails).toHaveLength(1);
    });

    it("is dead after erasure, and for every token that is not its own", async () => {
      await store.shopper.abandon("gone@shop.internal");
      const { link } = await confirmationFor("gone@shop.internal");
      await store.admin.post("/admin/cart-recovery/erase", { email: "gone@shop.internal" });
      const leave = `${store.baseUrl}/cart-recovery/confirm/x.y.z`;
      for (const dead of [link, leave]) {
        expect((await fetch(dead, { method: "POST" })).status).toBe(404);
      }
      expect(await service().listConfirmationEmails({})).toEqual([]);
    });
  });
});
