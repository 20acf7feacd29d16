import { Modules } from "@medusajs/framework/utils";
import { cartRecovery } from "../../src/workflows/cart-recovery-service";
import { makeSingleUsePromotions } from "../../src/workflows/delivery/make-single-use-promotions";
import { pruneHistory } from "../../src/workflows/session/prune-history";
import { whenIdle } from "../support/count-queries";
import { refusal } from "../support/http-client";
import { present } from "../support/present";
import { storeSuite } from "../support/store-suite";
import { letPass } from "../support/time-machine";
import { waitFor } from "../support/wait-for";

const DAY_MS = 86_400_000;
const TEN_OFF = { single_use: { type: "percentage", value: 10 } };

storeSuite("the promotion of a mail", (store) => {
  const offering = (promotion: unknown, delay_minutes = 0) => ({ sequence: [{ delay_minutes, promotion }] });

  /** Lets hours pass, once all that is under way has come to its end. */
  async function pass(hours: number): Promise<void> {
    await whenIdle();
    await letPass(store.container, hours);
  }

  const promotions = async () =>
    store.container
      .resolve(Modules.PROMOTION)
      .listPromotions({}, { relations: ["campaign", "application_method"], take: null });

  const createCode = (code: string, method: Record<string, unknown> = {}) =>
    store.admin.post<{ promotion: { id: string } }>("/admin/promotions", {
      code,
      type: "standard",
      status: "active",
      application_method: { type: "percentage", target_type: "order", allocation: "across", value: 10, ...method },
    });

  /** The mail of a session, once it is settled, with the code that its row names. */
  async function mailOf(session_id: string, email: string) {
    const mail = await store.inbox.waitFor(({ envelope }) => envelope.to.includes(email));
    const row = await waitFor("the mail to be settled as sent", async () => {
      const [found] = await cartRecovery(store.container).listRecoveryEmails({ checkout_session_id: session_id });
      return found?.status === "sent" && found;
    });
    const { recovery_url } = await store.merchant.retrieve(session_id);
    return { text: mail.text ?? "", code: row.promotion_code, token: present(recovery_url?.split("/").at(-1)) };
  }

  async function abandonAndMail(email: string) {
    const { id } = await store.shopper.abandon(email);
    await store.merchant.expire(id);
    return { id, ...(await mailOf(id, email)) };
  }

  describe("made for its recipient", () => {
    it("is a code that ends with the link, comes with the restored cart, and works once", async () => {
      await store.merchant.switchOn(offering(TEN_OFF));
      const { id, text, code, token } = await abandonAndMail("once@shop.internal");
      expect(code).toMatch(/^BACK-[A-Z2-9]{10}$/);
      expect(text).toContain(code);
      const [promotion, ...others] = await promotions();
      expect(others).toEqual([]);
      expect(promotion).toMatchObject({ code, status: "active", limit: 1, used: 0, is_automatic: false });
      const session = await store.merchant.retrieve(id);
      expect(promotion?.campaign?.ends_at).toEqual(new Date(present(session.after_expiration.recovery.expires_at)));

      const page = await (await fetch(`${store.baseUrl}/cart-recovery/r/${token}`)).text();
      expect(page).toContain(`Code ${code}: applied in your cart`);
      const { cart, changes } = await store.shopper.restore(token);
      expect(cart).toMatchObject({ promotions: [{ code }], discount_total: 4.25 });
      expect(changes).toEqual([]);
      await store.shopper.buy(cart.id, "once@shop.internal");
      expect(await promotions()).toMatchObject([{ code, used: 1 }]);

      const stranger = await store.shopper.fillCart();
      const tried = await store.store.post(`/store/carts/${stranger.id}/promotions`, { promo_codes: [code] });
      expect(tried).toMatchObject({ cart: { discount_total: 0 } });
    });

    it("is given to an address once within promotion_cooldown_days", async () => {
      await store.merchant.switchOn(offering(TEN_OFF));
      const first = await abandonAndMail("greedy@shop.internal");
      await pass(25);
      store.inbox.clear();
      const second = await abandonAndMail("greedy@shop.internal");
      expect(first.code).not.toBeNull();
      expect(second.code).toBeNull();
      expect(second.text).not.toContain("BACK-");
      await pass(30 * 24);
      store.inbox.clear();
      const third = await abandonAndMail("greedy@shop.internal");
      expect(third.code).toMatch(/^BACK-/);
      expect(third.code).not.toBe(first.code);
      expect(await promotions()).toHaveLength(2);
    });

    it("is repeated by the later mails of a session", async () => {
      await store.merchant.switchOn({
        cooldown_hours: 24,
        sequence: [
          { delay_minutes: 0, promotion: TEN_OFF },
          { delay_minutes: 2880, promotion: { single_use: { type: "fixed", value: 5, currency_code: "USD" } } },
        ],
      });
      const { id, code } = await abandonAndMail("patient@shop.internal");
      await pass(49);
      await store.merchant.sweep();
      const emails = await cartRecovery(store.container).listRecoveryEmails({ checkout_session_id: id });
      expect(emails.map(({ promotion_code, status }) => ({ promotion_code, status }))).toEqual([
        { promotion_code: code, status: "sent" },
        { promotion_code: code, status: "sent" },
      ]);
      expect(await promotions()).toHaveLength(1);
    });

    it.each([
      ["written down", false],
      ["made", true],
    ])("is the same one again when the sender died after it was %s", async (_, made) => {
      await store.merchant.switchOn(offering(TEN_OFF, 60));
      const email = "crashed@shop.internal";
      const { id } = await store.shopper.abandon(email);
      await store.merchant.expire(id);
      await pass(2);
      const ends_at = new Date(Date.now() + 20 * DAY_MS);
      const code = "BACK-ALREADYHERE";
      await cartRecovery(store.container).reservePromotions({
        wanted: [{ session_id: id, email, code, ends_at }],
        cooldown_days: 30,
      });
      if (made) {
        await makeSingleUsePromotions(store.container, [
          { code, ends_at, single_use: { type: "percentage", value: 10 } },
        ]);
      }
      await store.merchant.sweep();
      expect((await mailOf(id, email)).code).toBe(code);
      expect(await promotions()).toMatchObject([{ code, limit: 1, campaign: { ends_at } }]);
    });

    it("is made once when two senders want one for the same address at once", async () => {
      const ends_at = new Date(Date.now() + DAY_MS);
      const wanted = Array.from({ length: 8 }, (_, i) => ({
        session_id: `cs_${i}`,
        email: "same@shop.internal",
        code: `BACK-${i}`,
        ends_at,
      }));
      const service = cartRecovery(store.container);
      const reserved = await Promise.all(
        wanted.map((one) => service.reservePromotions({ wanted: [one], cooldown_days: 30 })),
      );
      expect(reserved.flat()).toHaveLength(1);
      expect(await service.listRecoveryPromotions({})).toHaveLength(1);
    });

    it("is left out for a cart in another currency", async () => {
      await store.merchant.switchOn(offering({ single_use: { type: "fixed", value: 5, currency_code: "eur" } }));
      const { code, text } = await abandonAndMail("dollars@shop.internal");
      expect(code).toBeNull();
      expect(text).not.toContain("BACK-");
      expect(await promotions()).toEqual([]);
    });

    it("is removed after its end when nobody used it, and stays when an order names it", async () => {
      await store.merchant.switchOn(offering(TEN_OFF));
      const unused = await abandonAndMail("unused@shop.internal");
      const used = await abandonAndMail("used@shop.internal");
      const { cart } = await store.shopper.restore(used.token);
      await store.shopper.buy(cart.id, "used@shop.internal");

      const ended = new Date(Date.now() + 32 * DAY_MS);
      expect(await pruneHistory(store.container, new Date())).toMatchObject({ promotions: 0 });
      expect(await pruneHistory(store.container, ended)).toMatchObject({ promotions: 1 });
      expect(await pruneHistory(store.container, ended)).toMatchObject({ promotions: 0 });
      expect(await promotions()).toMatchObject([{ code: used.code }]);
      const campaigns = await store.container.resolve(Modules.PROMOTION).listCampaigns({});
      expect(campaigns).toMatchObject([{ campaign_identifier: used.code }]);
      expect(unused.code).not.toBe(used.code);
    });

    it("is not tied to an address any more once that is erased", async () => {
      await store.merchant.switchOn(offering(TEN_OFF));
      await abandonAndMail("forget.me@shop.internal");
      await store.admin.post("/admin/cart-recovery/erase", { email: "forget.me@shop.internal" });
      const rows = await cartRecovery(store.container).listRecoveryPromotions({});
      expect(rows).toMatchObject([{ address_hash: null }]);
    });
  });

  describe("that is there already", () => {
    it("is told by its code, and comes with the restored cart", async () => {
      await createCode("WELCOME10");
      await store.merchant.switchOn(offering({ code: "WELCOME10" }));
      const { code, text, token } = await abandonAndMail("welcome@shop.internal");
      expect(code).toBe("WELCOME10");
      expect(text).toContain("WELCOME10");
      expect((await store.shopper.restore(token)).cart).toMatchObject({ promotions: [{ code: "WELCOME10" }] });
    });

    it("is left out of the mail when it is inactive, ended, or for another currency", async () => {
      const { promotion } = await createCode("PAUSED");
      await createCode("EUROS", { type: "fixed", value: 5, currency_code: "eur" });
      await store.merchant.switchOn(offering({ code: "PAUSED" }));
      await store.admin.post(`/admin/promotions/${promotion.id}`, { status: "inactive" });
      const paused = await abandonAndMail("paused@shop.internal");
      await store.merchant.switchOn(offering({ code: "EUROS" }));
      const euros = await abandonAndMail("euros@shop.internal");
      for (const { code, text } of [paused, euros]) {
        expect(code).toBeNull();
        expect(text).not.toMatch(/PAUSED|EUROS/);
      }
    });

    it("does not pile up: only the newest mail's code is applied", async () => {
      await createCode("FIRST10");
      await createCode("SECOND10");
      await store.merchant.switchOn({
        sequence: [
          { delay_minutes: 0, promotion: { code: "FIRST10" } },
          { delay_minutes: 2880, promotion: { code: "SECOND10" } },
        ],
      });
      const { token } = await abandonAndMail("newest@shop.internal");
      await pass(49);
      await store.merchant.sweep();
      expect((await store.shopper.restore(token)).cart).toMatchObject({ promotions: [{ code: "SECOND10" }] });
    });
  });

  it.each<[string, unknown, string]>([
    ["a code that there is not", { code: "TYPO10" }, "there is no promotion with the code TYPO10"],
    ["both kinds", { code: "TYPO10", ...TEN_OFF }, 'a promotion is either { "code": "WELCOME10" }'],
    ["neither kind", {}, 'a promotion is either { "code": "WELCOME10" }'],
    ["more than all", { single_use: { type: "percentage", value: 101 } }, "cannot be more than 100"],
    ["an amount of no currency", { single_use: { type: "fixed", value: 5 } }, "needs a currency_code"],
    ["less than nothing", { single_use: { type: "percentage", value: 0 } }, "too small"],
  ])("is refused in the settings with %s", async (_, promotion, message) => {
    const refused = await refusal(store.admin.post("/admin/cart-recovery/settings", offering(promotion)));
    expect(refused).toMatchObject({ status: 400, message: expect.stringContaining(message) as string });
  });

  it("is offered to be entered where the abandoned session allowed that", async () => {
    await store.merchant.switchOn();
    const { id, cart_id } = await store.shopper.abandon("box@shop.internal");
    await store.shopper.update(cart_id, {
      after_expiration: { recovery: { enabled: true, allow_promotion_codes: true } },
    });
    const { recovery_url } = await store.merchant.expire(id);
    const { checkout_session } = await store.shopper.restore(present(recovery_url?.split("/").at(-1)));
    expect(checkout_session).toMatchObject({ after_expiration: { recovery: { allow_promotion_codes: true } } });
  });
});
