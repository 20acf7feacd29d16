import { Client } from "@medusajs/framework/pg";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import type { CartRecoveryModuleService } from "../../src/modules/cart-recovery/service";
import { refusal } from "../support/http-client";
import { makeOverdue } from "../support/make-overdue";
import { readMigrations } from "../support/migrations";
import { storeSuite } from "../support/store-suite";

type Settings = {
  settings: Record<string, unknown> & {
    terms: { version: string; accepted_version: string | null; accepted_by: string | null; text: string };
  };
  missing: string[];
  version: number;
};

const PATH = "/admin/cart-recovery/settings";
const BRAND = { store_name: "Fern & Fable", logo_url: null, color: "#24574a", postal_address: "1 Main Street" };

storeSuite("the settings", (store) => {
  const read = () => store.admin.get<Settings>(PATH);
  const change = (body: unknown) => store.admin.post<Settings>(PATH, body);

  it("is off at first, and says what is missing", async () => {
    const { settings, missing } = await read();
    expect(settings).toMatchObject({
      enabled: false,
      session_lifetime_minutes: 1440,
      consent_collection: { promotions: "auto" },
    });
    expect(settings.terms.accepted_version).toBeNull();
    expect(missing).toEqual(["terms", "postal_address", "business_country", "cart_url"]);
  });

  it("cannot be switched on while something is missing, and then stores nothing", async () => {
    const refused = await refusal(change({ enabled: true, business_country: "us" }));
    expect(refused).toEqual({
      status: 400,
      message: "Recovery emails cannot be switched on yet. Missing: terms, postal_address, cart_url",
    });
    expect((await read()).settings).toMatchObject({ enabled: false, business_country: null });
  });

  it("records who accepted which terms, and is switched on once nothing is missing", async () => {
    const { settings, missing } = await change({
      accept_terms: true,
      business_country: "US",
      brand: BRAND,
      cart_url: "https://shop.internal/cart?cart_id={cart_id}",
      enabled: true,
    });
    expect(missing).toEqual([]);
    expect(settings).toMatchObject({ enabled: true, business_country: "us", brand: BRAND });
    expect(settings.terms.accepted_version).toBe(settings.terms.version);
    expect(settings.terms.accepted_by).toMatch(/^apk_/);
  });

  it("refuses a change that was made on an older version, as somebody else's would be lost", async () => {
    const { version } = await read();
    const theirs = await change({ sender_name: "Fern & Fable", version });
    expect(theirs.version).toBe(version + 1);

    expect(await refusal(change({ sender_name: "Fern and Fable", version }))).toEqual({
      status: 409,
      message:
        "Somebody else changed the settings meanwhile. Read them again, and decide whether the change still holds",
    });
    expect((await read()).settings.sender_name).toBe("Fern & Fable");
    expect((await change({ sender_name: "Fern and Fable", version: version + 1 })).version).toBe(version + 2);
  });

  it("takes only one of two changes that are made on the same version at the same time", async () => {
    const { version } = await read();
    const answers = await Promise.allSettled([1, 2, 3, 4].map((hours) => change({ max_age_hours: hours, version })));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await read()).version).toBe(version + 1);
  });

  it("is partial at the top level, replaces objects, and resets with null", async () => {
    await change({ brand: BRAND, max_age_hours: 24 });
    await change({ brand: { postal_address: "2 Side Street" }, max_age_hours: null });
    expect((await read()).settings).toMatchObject({
      brand: { store_name: null, postal_address: "2 Side Street" },
      max_age_hours: 72,
    });
  });

  it.each<[string, unknown, string]>([
    ["an unknown field", { nope: 1 }, "nope"],
    ["terms that are un-accepted", { accept_terms: false }, "accept_terms"],
    ["a cart URL without the cart", { cart_url: "https://shop.internal/" }, "must contain {cart_id}"],
    ["an address that is none", { reply_to: "nobody" }, "must be a complete email address"],
    ["a lifetime below the bounds", { session_lifetime_minutes: 29 }, "30"],
    ["a minimum without its currency", { minimum_total: 20 }, 'like { "usd": 20 }'],
    [
      "quiet hours without length",
      { quiet_hours: { start: "22:00", end: "22:00", timezone: "UTC" } },
      "choose another start or end",
    ],
    [
      "steps that are closer than the cooldown",
      { sequence: [{ delay_minutes: 0 }, { delay_minutes: 120 }] },
      "or cooldown_hours to 2 at most",
    ],
    ["a logo that is a script", { brand: { logo_url: "javascript:alert(1)" } }, "must be a complete http(s) URL"],
  ])("refuses %s with a 400 that says why", async (_, body, message) => {
    const refused = await refusal(change(body));
    expect(refused.status).toBe(400);
    expect(refused.message).toContain(message);
  });

  it("checks a change together with what is stored, and stores nothing that contradicts it", async () => {
    await change({ sequence: [{ delay_minutes: 0 }, { delay_minutes: 1440 }] });
    const refused = await refusal(change({ cooldown_hours: 25, minimum_items: 7 }));
    expect(refused).toEqual({ status: 400, message: expect.stringContaining("or cooldown_hours to 24 at most") });
    expect((await read()).settings).toMatchObject({ cooldown_hours: 24, minimum_items: 1 });
  });

  it("needs an admin", async () => {
    for (const path of [PATH, "/admin/checkout-sessions", "/admin/checkout-sessions/cs_1"]) {
      expect((await fetch(`${store.baseUrl}${path}`)).status).toBe(401);
    }
    for (const path of [
      PATH,
      "/admin/cart-recovery/sweep",
      "/admin/cart-recovery/dry-run",
      "/admin/checkout-sessions/cs_1/expire",
    ]) {
      expect((await fetch(`${store.baseUrl}${path}`, { method: "POST" })).status).toBe(401);
    }
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["disabled", { enabled: false }, "off in the settings"],
    ["before_activation", {}, "switched on after it expired"],
  ])("skips with %s: %s (%s)", async (reason, settings) => {
    const { id, cart_id } = await store.shopper.abandon("early@shop.internal");
    expect(cart_id).toBeTruthy();
    if (reason === "before_activation") {
      await makeOverdue(store.container, id, 5);
    }
    await store.merchant.switchOn(settings);
    if (reason === "before_activation") {
      await store.merchant.sweep();
    } else {
      await store.merchant.expire(id);
    }
    const session = await store.merchant.retrieve(id);
    expect(session.last_decision).toMatchObject({ outcome: "skip", reasons: expect.arrayContaining([reason]) });
  });

  it("skips with terms_not_accepted, beside disabled, while the terms were never accepted", async () => {
    const { id } = await store.shopper.abandon("terms@shop.internal");
    const session = await store.merchant.expire(id);
    expect(session.last_decision?.reasons).toEqual(["disabled", "terms_not_accepted"]);
  });

  it("skips what was due longer ago than the settings allow", async () => {
    await store.merchant.switchOn({ max_age_hours: 1 });
    const service = store.container.resolve<{ updateRecoverySettings(data: unknown): Promise<unknown> }>(
      "cart_recovery",
    );
    await service.updateRecoverySettings({ id: "rset_default", activated_at: new Date(0) });
    const { id } = await store.shopper.abandon("stale@shop.internal");
    await makeOverdue(store.container, id, 61);
    expect(await store.merchant.sweep()).toMatchObject({ expired: 1, skipped: 1, sent: 0 });
    const session = await store.merchant.retrieve(id);
    expect(session.last_decision?.reasons).toEqual(["too_old"]);
  });

  it("says at boot when db:migrate was forgotten, and nothing when it was not", async () => {
    const service = store.container.resolve<CartRecoveryModuleService>(CART_RECOVERY_MODULE);
    const said = jest.spyOn(store.container.resolve(ContainerRegistrationKeys.LOGGER), "error");
    await service.__hooks.onApplicationStart();
    expect(said).not.toHaveBeenCalled();

    const [newest] = (await readMigrations()).reverse();
    const client = new Client({ connectionString: store.databaseUrl });
    await client.connect();
    await client.query("DELETE FROM mikro_orm_migrations WHERE name = $1", [newest?.name]);
    await client.end();
    await service.__hooks.onApplicationStart();
    expect(said.mock.calls.flat().join()).toContain(
      '1 of its migrations have not been run on this database. Run "npx medusa db:migrate"',
    );
    said.mockRestore();
  });
});
