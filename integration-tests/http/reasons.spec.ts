import { Modules } from "@medusajs/framework/utils";
import { REASONS } from "../../src/domain/decision/decision";
import { holdoutDraw } from "../../src/domain/decision/holdout-draw";
import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import type { CartRecoveryModuleService } from "../../src/modules/cart-recovery/service";
import { countQueries, whenIdle } from "../support/count-queries";
import { present } from "../support/present";
import type { AdminSessionDetail } from "../support/shopper";
import { storeSuite } from "../support/store-suite";
import { letPass } from "../support/time-machine";
import { waitFor } from "../support/wait-for";

/** `HH:MM` in UTC, so many minutes from now. */
const utcTime = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString().slice(11, 16);

/** Around now, where all clocks of the shopper's country are not the same. */
const quietNow = () => ({ start: utcTime(-60), end: utcTime(60), timezone: "UTC" });

const STEPS = (...delays: number[]) => ({ sequence: delays.map((hours) => ({ delay_minutes: hours * 60 })) });

storeSuite("the decision", (store) => {
  const service = () => store.container.resolve<CartRecoveryModuleService>(CART_RECOVERY_MODULE);
  const mailsTo = (email: string) => store.inbox.mails.filter(({ envelope }) => envelope.to.includes(email)).length;

  /** Lets hours pass, once all that is under way has come to its end. */
  async function pass(hours: number): Promise<void> {
    await whenIdle();
    await letPass(store.container, hours);
  }

  /** Switched on long ago, so that nothing is too early. */
  async function switchOn(settings: Record<string, unknown> = {}): Promise<void> {
    await store.merchant.switchOn(settings);
    await letPass(store.container, 200);
  }

  const change = (settings: Record<string, unknown>) => store.admin.post("/admin/cart-recovery/settings", settings);

  async function abandon(email: string): Promise<string> {
    return (await store.shopper.abandon(email)).id;
  }

  async function expired(id: string): Promise<AdminSessionDetail> {
    return store.merchant.expire(id);
  }

  /** Expired by hand and mailed, as far as nothing speaks against it. */
  async function mailed(email: string): Promise<string> {
    const id = await abandon(email);
    await expired(id);
    await store.inbox.waitFor(({ envelope }) => envelope.to.includes(email));
    await waitFor("the mail to be settled as sent", async () => {
      return (await store.merchant.retrieve(id)).recovery_emails[0]?.status === "sent";
    });
    return id;
  }

  /** A payment of the cart of which the shop has heard, and no order yet. */
  async function startPayment(cart_id: string): Promise<string> {
    const { payment_collection } = await store.store.post<{ payment_collection: { id: string } }>(
      "/store/payment-collections",
      { cart_id },
    );
    const path = `/store/payment-collections/${payment_collection.id}/payment-sessions`;
    const answer = await store.store.post<{ payment_collection: { payment_sessions: { id: string }[] } }>(path, {
      provider_id: "pp_system_default",
    });
    return present(answer.payment_collection.payment_sessions[0]).id;
  }

  async function authorize(cart_id: string): Promise<void> {
    await store.container.resolve(Modules.PAYMENT).authorizePaymentSession(await startPayment(cart_id), {});
  }

  /** What a payment provider's webhook tells of the payment that the cart has. */
  async function authorizeAgain(cart_id: string): Promise<void> {
    type WithPayment = { cart: { payment_collection: { payment_sessions: { id: string }[] } } };
    const { cart } = await store.store.get<WithPayment>(
      `/store/carts/${cart_id}?fields=payment_collection.payment_sessions.id`,
    );
    const [session] = cart.payment_collection.payment_sessions;
    await store.container.resolve(Modules.PAYMENT).authorizePaymentSession(present(session).id, {});
  }

  async function setStock(units: number): Promise<void> {
    for (const { id } of store.seeded.products) {
      const { variants } = await store.admin.get<{ variants: { inventory_items: { inventory_item_id: string }[] }[] }>(
        `/admin/products/${id}/variants?fields=inventory_items.inventory_item_id`,
      );
      const item = `/admin/inventory-items/${variants[0]?.inventory_items[0]?.inventory_item_id}`;
      const { inventory_item } = await store.admin.get<{
        inventory_item: { location_levels: { location_id: string }[] };
      }>(`${item}?fields=location_levels.location_id`);
      await store.admin.post(`${item}/location-levels/${inventory_item.location_levels[0]?.location_id}`, {
        stocked_quantity: units,
      });
    }
  }

  const setProducts = async (body: unknown) => {
    for (const { id } of store.seeded.products) {
      await store.admin.post(`/admin/products/${id}`, body);
    }
  };

  async function unsubscribe(email: string): Promise<void> {
    await store.merchant.switchOn({ cooldown_hours: 0 });
    await mailed(email);
    const mail = present(store.inbox.mails.find(({ envelope }) => envelope.to.includes(email)));
    const [, url = ""] = /href="([^"]*\/unsubscribe\/[^"]*)"/.exec(mail.html || "") ?? [];
    const again = await store.shopper.abandon(email);
    await fetch(store.local(url), { method: "POST" });
    await expired(again.id);
    store.inbox.clear();
  }

  type Case = {
    outcome?: "postpone";
    /** Others that come with it, whatever one does. */
    beside?: string[];
    settings?: () => Record<string, unknown>;
    /** Returns the session for which the reason is to be shown. */
    arrange: (email: string) => Promise<string>;
  };

  const expiring = (arrange: (email: string) => Promise<string>): Case["arrange"] => {
    return async (email) => {
      const id = await arrange(email);
      await expired(id);
      return id;
    };
  };

  /** How each reason is brought about over HTTP. */
  const CASES: Record<(typeof REASONS)[number], Case[]> = {
    disabled: [
      { settings: () => ({ enabled: false }), arrange: expiring(abandon) },
      {
        arrange: expiring(async (email) => {
          const { cart_id, id } = await store.shopper.abandon(email);
          await store.shopper.update(cart_id, { after_expiration: { recovery: { enabled: false } } });
          return id;
        }),
      },
    ],
    terms_not_accepted: [
      {
        arrange: expiring(async (email) => {
          await service().updateRecoverySettings({ id: "rset_default", terms_version: "of last year" });
          return abandon(email);
        }),
      },
    ],
    test_mode: [
      { arrange: expiring(() => abandon("ada@example.com")) },
      { settings: () => ({ test_sales_channel_ids: [store.seeded.salesChannelId] }), arrange: expiring(abandon) },
      { settings: () => ({ test_email_domains: ["shop.internal"] }), arrange: expiring(abandon) },
      {
        arrange: expiring(async (email) => {
          const { cart_id, id } = await store.shopper.abandon(email);
          await startPayment(cart_id);
          // As a payment provider in its test mode has it.
          const connection = store.container.resolve<{ raw(statement: string): Promise<unknown> }>("__pg_connection__");
          await connection.raw(`UPDATE payment_session SET data = '{"livemode": false}'`);
          return id;
        }),
      },
    ],
    no_email: [
      {
        arrange: expiring(async () => {
          const cart = await store.shopper.fillCart();
          return (await store.shopper.answer(cart.id, "opt_in")).id;
        }),
      },
    ],
    invalid_email: [
      {
        arrange: expiring(async () => {
          const { cart_id, id } = await store.shopper.abandon("half@shop.internal");
          // Medusa's store API refuses such an address; an import or a workflow of the shop's own need not.
          await store.container.resolve(Modules.CART).updateCarts(cart_id, { email: "half@shop" });
          await store.shopper.answer(cart_id, "opt_in");
          return id;
        }),
      },
    ],
    no_consent: [
      {
        arrange: expiring(async (email) => {
          const cart = await store.shopper.fillCart();
          await store.shopper.setEmail(cart.id, email);
          return (await store.shopper.session(cart.id)).id;
        }),
      },
    ],
    consent_declined: [
      {
        arrange: expiring(async (email) => {
          const { cart_id } = await store.shopper.abandon(email);
          return (await store.shopper.answer(cart_id, "opt_out")).id;
        }),
      },
    ],
    unsubscribed: [
      {
        arrange: async (email) => {
          await unsubscribe(email);
          const { checkout_sessions } = await store.merchant.find({ email, reason: "unsubscribed" });
          return present(checkout_sessions[0]).id;
        },
      },
    ],
    suppressed: [
      { arrange: expiring(() => abandon("john@storebotmail.joonix.net")) },
      { settings: () => ({ excluded: { email_patterns: ["*@shop.internal"] } }), arrange: expiring(abandon) },
    ],
    empty_cart: [{ arrange: expiring(async (email) => (await store.shopper.abandon(email, [])).id) }],
    completed: [
      {
        settings: () => STEPS(1),
        arrange: async (email) => {
          const { cart_id, id } = await store.shopper.abandon(email);
          await store.shopper.prepareOrder(cart_id, email);
          await expired(id);
          await store.shopper.placeOrder(cart_id);
          await waitFor("the order to complete the session", async () => {
            return (await store.merchant.retrieve(id)).status === "completed";
          });
          return id;
        },
      },
    ],
    later_session: [
      {
        arrange: expiring(async (email) => {
          const id = await abandon(email);
          await abandon(email);
          return id;
        }),
      },
    ],
    later_order: [
      {
        arrange: expiring(async (email) => {
          const earlier = await store.shopper.fillCart();
          const id = await abandon(email);
          await store.shopper.buy(earlier.id, email);
          return id;
        }),
      },
    ],
    payment_in_progress: [
      {
        outcome: "postpone",
        arrange: expiring(async (email) => {
          const { cart_id, id } = await store.shopper.abandon(email);
          await authorize(cart_id);
          return id;
        }),
      },
      {
        outcome: "postpone",
        arrange: expiring(async (email) => {
          const { cart_id, id } = await store.shopper.abandon(email);
          const payment = { id: await startPayment(cart_id), amount: 10, currency_code: "usd", data: {} };
          await store.container.resolve(Modules.PAYMENT).updatePaymentSession({ ...payment, status: "requires_more" });
          return id;
        }),
      },
    ],
    recently_emailed: [
      {
        arrange: async (email) => {
          await mailed(email);
          store.inbox.clear();
          const id = await abandon(email);
          await expired(id);
          return id;
        },
      },
    ],
    out_of_stock: [
      {
        arrange: expiring(async (email) => {
          const id = await abandon(email);
          await setStock(0);
          return id;
        }),
      },
      {
        arrange: expiring(async (email) => {
          const id = await abandon(email);
          await setProducts({ status: "draft" });
          return id;
        }),
      },
      {
        settings: () => ({ stock_rule: "all" }),
        arrange: expiring(async (email) => {
          const id = await abandon(email);
          const [product] = store.seeded.products;
          await store.admin.post(`/admin/products/${product?.id}`, { sales_channels: [] });
          return id;
        }),
      },
    ],
    below_minimum: [
      { settings: () => ({ minimum_total: { usd: 42.51 } }), arrange: expiring(abandon) },
      { settings: () => ({ minimum_items: 3 }), arrange: expiring(abandon) },
    ],
    excluded: [
      {
        settings: () => ({ excluded: { sales_channel_ids: [store.seeded.salesChannelId] } }),
        arrange: expiring(abandon),
      },
      {
        arrange: expiring(async (email) => {
          const { product_tag } = await store.admin.post<{ product_tag: { id: string } }>("/admin/product-tags", {
            value: "gift card",
          });
          await store.admin.post(`/admin/products/${store.seeded.products[0]?.id}`, { tags: [{ id: product_tag.id }] });
          await change({ excluded: { product_tag_ids: [product_tag.id] } });
          return abandon(email);
        }),
      },
      {
        arrange: expiring(async (email) => {
          const id = await abandon(email);
          const { customers } = await store.admin.get<{ customers: { id: string }[] }>("/admin/customers");
          const { customer_group } = await store.admin.post<{ customer_group: { id: string } }>(
            "/admin/customer-groups",
            { name: "Wholesale" },
          );
          await store.admin.post(`/admin/customer-groups/${customer_group.id}/customers`, {
            add: customers.map((customer) => customer.id),
          });
          await change({ excluded: { customer_group_ids: [customer_group.id] } });
          return id;
        }),
      },
    ],
    before_activation: [
      {
        arrange: async (email) => {
          const id = await abandon(email);
          await pass(25);
          await change({ enabled: false });
          await change({ enabled: true });
          await store.merchant.sweep();
          return id;
        },
      },
    ],
    too_old: [
      {
        settings: () => ({ max_age_hours: 1 }),
        arrange: async (email) => {
          const id = await abandon(email);
          await pass(26);
          await store.merchant.sweep();
          return id;
        },
      },
    ],
    quiet_hours: [{ outcome: "postpone", settings: () => ({ quiet_hours: quietNow() }), arrange: expiring(abandon) }],
    holdout: [
      {
        settings: () => ({ holdout_percent: 50 }),
        arrange: expiring(() => {
          const secret = "not a secret: only tests and the demo sign with it";
          const addresses = Array.from({ length: 50 }, (_, index) => `shopper${index}@shop.internal`);
          return abandon(present(addresses.find((address) => holdoutDraw(secret, address) < 50)));
        }),
      },
    ],
    sequence_done: [
      {
        settings: () => STEPS(0, 24),
        arrange: async (email) => {
          const id = await mailed(email);
          store.inbox.clear();
          const { recovery_url } = await store.merchant.retrieve(id);
          await store.shopper.restore(recovery_url?.split("/").at(-1) ?? "");
          return id;
        },
      },
    ],
  };

  const rows = REASONS.flatMap((reason) => CASES[reason].map((row, index) => ({ reason, way: index + 1, ...row })));

  it.each(rows)("shows $reason for the session it is true of, and sends nothing (way $way)", async (row) => {
    const { reason, outcome = "skip", settings, arrange } = row;
    await switchOn(settings?.());
    const id = await arrange("shopper@shop.internal");
    await store.merchant.sweep();
    const session = await store.merchant.retrieve(id);
    expect(session.last_decision).toMatchObject({ outcome, reasons: [reason] });
    expect(session.decisions[0]).toMatchObject({ outcome, reasons: [reason], inputs: expect.anything() });
    expect(JSON.stringify(session.decisions)).not.toContain("shopper@");
    const { checkout_sessions } = await store.merchant.find({ reason });
    expect(checkout_sessions.map((found) => found.id)).toEqual([id]);
    expect(store.inbox.mails).toHaveLength(0);
    const nextAt = session.last_decision?.next_at;
    expect(nextAt === null).toBe(outcome === "skip");
    const waiting = session.recovery_emails.filter(({ status }) => status === "scheduled");
    expect(waiting.map(({ next_attempt_at }) => next_attempt_at)).toEqual(outcome === "skip" ? [] : [nextAt]);
  });

  describe("what shoppers complain of elsewhere, and what does not happen here", () => {
    it("1. Mailed after the purchase: not while a payment is on its way, nor when it cleared", async () => {
      await switchOn();
      const { cart_id, id } = await store.shopper.abandon("paid@shop.internal");
      await store.shopper.prepareOrder(cart_id, "paid@shop.internal");
      const { expires_at } = await store.shopper.session(cart_id);
      await authorizeAgain(cart_id);
      await waitFor("the payment to be recorded as activity", async () => {
        return (await store.shopper.session(cart_id)).expires_at > expires_at;
      });
      const looked = await expired(id);
      expect(looked.last_decision).toMatchObject({ outcome: "postpone", reasons: ["payment_in_progress"] });
      await pass(1);
      expect(await store.merchant.sweep()).toMatchObject({ sent: 0, postponed: 1 });
      await store.shopper.placeOrder(cart_id);
      await waitFor("the order to complete the session", async () => {
        return (await store.merchant.retrieve(id)).status === "completed";
      });
      await pass(2);
      await store.merchant.sweep();
      expect(store.inbox.mails).toHaveLength(0);
    });

    it("3. Three stages within seconds after a delayed cron: one mail of them, or none when all is stale", async () => {
      await switchOn(STEPS(0, 24, 48));
      const id = await abandon("late@shop.internal");
      await pass(24 + 50);
      expect(await store.merchant.sweep()).toMatchObject({ expired: 1, sent: 1 });
      for (let i = 0; i < 3; i++) {
        expect(await store.merchant.sweep()).toMatchObject({ sent: 0 });
      }
      await pass(24);
      expect(await store.merchant.sweep()).toMatchObject({ sent: 0 });
      expect((await store.merchant.retrieve(id)).recovery_emails).toMatchObject([{ step: 2, status: "sent" }]);
      expect(mailsTo("late@shop.internal")).toBe(1);

      const stale = await abandon("stale@shop.internal");
      await pass(24 + 48 + 73);
      expect(await store.merchant.sweep()).toMatchObject({ expired: 1, sent: 0, skipped: 1 });
      expect((await store.merchant.retrieve(stale)).last_decision).toMatchObject({ reasons: ["too_old"], step: 2 });
    });

    it("4. Every day, for ever: one mail, and no other on any day after", async () => {
      await switchOn();
      await mailed("once@shop.internal");
      for (let day = 0; day < 4; day++) {
        await pass(24);
        expect(await store.merchant.sweep()).toMatchObject({ expired: 0, sent: 0 });
      }
      expect(store.inbox.mails).toHaveLength(1);
    });

    it("5. A flood when first switched on: no mail for what expired before", async () => {
      for (const name of ["a", "b", "c"]) {
        await abandon(`${name}@shop.internal`);
      }
      await pass(25);
      await store.merchant.switchOn();
      expect(await store.merchant.sweep()).toMatchObject({ expired: 3, sent: 0, skipped: 3 });
      await pass(1);
      expect(await store.merchant.sweep()).toMatchObject({ sent: 0 });
      expect(store.inbox.mails).toHaveLength(0);
    });

    it("6. Mailed while still shopping: a line item keeps the session open", async () => {
      await switchOn();
      const { cart_id, id } = await store.shopper.abandon("shopping@shop.internal");
      await pass(23.9);
      const [product] = store.seeded.products;
      await store.store.post(`/store/carts/${cart_id}/line-items`, { variant_id: product?.variantId, quantity: 1 });
      await waitFor("the activity to be recorded", async () => {
        const { expires_at } = await store.shopper.session(cart_id);
        return new Date(expires_at).getTime() > Date.now() + 3_600_000;
      });
      await pass(1);
      expect(await store.merchant.sweep()).toMatchObject({ expired: 0, sent: 0 });
      expect((await store.merchant.retrieve(id)).status).toBe("open");
      expect(store.inbox.mails).toHaveLength(0);
    });

    it("11. Bots that add to cart: never mailed", async () => {
      await switchOn();
      const id = await abandon("Jane@storebotmail.joonix.net");
      expect((await expired(id)).last_decision).toMatchObject({ outcome: "skip", reasons: ["suppressed"] });
      await store.merchant.sweep();
      expect(store.inbox.mails).toHaveLength(0);
    });

    it("13. Sold-out items: not mailed when sold out, also not when it sold out after the mail was decided", async () => {
      await switchOn(STEPS(1));
      const id = await abandon("sold.out@shop.internal");
      expect((await expired(id)).last_decision).toMatchObject({ outcome: "send" });
      await setStock(0);
      await pass(1);
      expect(await store.merchant.sweep()).toMatchObject({ sent: 0, skipped: 1 });
      expect((await store.merchant.retrieve(id)).last_decision?.reasons).toEqual(["out_of_stock"]);
      expect(store.inbox.mails).toHaveLength(0);
    });
  });

  describe("in a sequence", () => {
    it("sends each step at its time from expiry, decided afresh, and then no more", async () => {
      await switchOn(STEPS(1, 25, 49));
      const id = await abandon("three@shop.internal");
      const decided = await expired(id);
      expect(decided.last_decision).toMatchObject({ outcome: "send", step: 0, next_at: expect.any(String) });
      expect(decided.recovery_emails).toMatchObject([{ step: 0, status: "scheduled" }]);
      expect(await store.merchant.sweep()).toMatchObject({ sent: 0 });
      const sent: number[] = [];
      for (const hours of [1, 23.9, 0.2, 24, 24, 24]) {
        await pass(hours);
        const { sent: count } = await store.merchant.sweep();
        sent.push(count ?? -1);
      }
      expect(sent).toEqual([1, 0, 1, 1, 0, 0]);
      const { recovery_emails } = await store.merchant.retrieve(id);
      expect(recovery_emails.map(({ step, status }) => ({ step, status }))).toEqual(
        [0, 1, 2].map((step) => ({ step, status: "sent" })),
      );
    });

    it("goes on after a step that was skipped for what may pass, and waits out the cooldown of a late one", async () => {
      await switchOn(STEPS(0, 24));
      const id = await abandon("patient@shop.internal");
      await setStock(0);
      expect((await expired(id)).last_decision).toMatchObject({ outcome: "skip", reasons: ["out_of_stock"], step: 0 });
      await setStock(1000);
      await pass(24);
      expect(await store.merchant.sweep()).toMatchObject({ sent: 1 });
      expect((await store.merchant.retrieve(id)).recovery_emails).toMatchObject([{ step: 1, status: "sent" }]);

      await change({ quiet_hours: quietNow() });
      const late = await abandon("late@shop.internal");
      expect((await expired(late)).last_decision).toMatchObject({ outcome: "postpone", reasons: ["quiet_hours"] });
      await change({ quiet_hours: null });
      await pass(20);
      expect(await store.merchant.sweep()).toMatchObject({ sent: 1 });
      await pass(5);
      expect(await store.merchant.sweep()).toMatchObject({ sent: 0, postponed: 1 });
      expect((await store.merchant.retrieve(late)).last_decision).toMatchObject({
        reasons: ["recently_emailed"],
        step: 1,
      });
      await pass(20);
      expect(await store.merchant.sweep()).toMatchObject({ sent: 1 });
    });

    it("is stopped by a purchase and by coming back, at once", async () => {
      await switchOn(STEPS(0, 24));
      const id = await mailed("back@shop.internal");
      const { recovery_url } = await store.merchant.retrieve(id);
      const { cart } = await store.shopper.restore(recovery_url?.split("/").at(-1) ?? "");
      const stopped = await store.merchant.retrieve(id);
      expect(stopped.recovery_emails.map(({ status }) => status)).toEqual(["sent", "canceled"]);
      await store.shopper.buy(cart.id, "back@shop.internal");
      await pass(24);
      expect(await store.merchant.sweep()).toMatchObject({ sent: 0 });
      expect(store.inbox.mails).toHaveLength(1);
    });
  });

  describe("in a dry run", () => {
    it("tells what the next sweep then does, and writes nothing", async () => {
      await switchOn(STEPS(0, 24));
      const again = await mailed("again@shop.internal");
      await pass(2);
      const yes = await abandon("yes@shop.internal");
      const no = await store.shopper.abandon("no@shop.internal");
      await store.shopper.answer(no.cart_id, "opt_out");
      await abandon("open@shop.internal");
      const ids = [yes, no.id];
      await pass(24);
      await service().updateCheckoutSessions(
        (await service().listCheckoutSessions({ email_key: "open@shop.internal" })).map((session) => ({
          id: session.id,
          expires_at: new Date(Date.now() + 3_600_000),
        })),
      );
      store.inbox.clear();

      const before = await Promise.all([...ids, again].map((id) => store.merchant.retrieve(id)));
      const told = await store.merchant.dryRun();
      expect(told.count).toBe(3);
      expect(told.would_send).toEqual([
        { checkout_session_id: yes, email: "yes@shop.internal", step: 0 },
        { checkout_session_id: again, email: "again@shop.internal", step: 1 },
      ]);
      expect(told.would_not).toEqual([
        { checkout_session_id: no.id, outcome: "skip", reasons: ["consent_declined"], next_at: null },
      ]);
      expect(await Promise.all([...ids, again].map((id) => store.merchant.retrieve(id)))).toEqual(before);
      expect(store.inbox.mails).toHaveLength(0);

      expect(await store.merchant.sweep()).toMatchObject({ expired: 2, sent: 2, skipped: 1 });
      expect(store.inbox.mails.flatMap(({ envelope }) => envelope.to).sort()).toEqual([
        "again@shop.internal",
        "yes@shop.internal",
      ]);
    });
  });

  describe("for a batch", () => {
    it("reads its facts in a fixed number of queries, whatever its size, with every rule on", async () => {
      const { product_tag } = await store.admin.post<{ product_tag: { id: string } }>("/admin/product-tags", {
        value: "gift card",
      });
      await switchOn({
        minimum_total: { usd: 1 },
        excluded: { customer_group_ids: ["cusgroup_nobody"], product_tag_ids: [product_tag.id] },
        holdout_percent: 1,
        quiet_hours: quietNow(),
      });
      const counts: { expiring: number; sending: number }[] = [];
      // The first batch fills caches, and is not counted.
      for (const size of [1, 2, 7]) {
        for (let i = 0; i < size; i++) {
          await abandon(`shopper${size}.${i}@shop.internal`);
        }
        await pass(25);
        const expiring = await countQueries(async () => {
          expect(await store.merchant.sweep()).toMatchObject({ expired: size, postponed: size });
        });
        await pass(3);
        const sending = await countQueries(async () => {
          expect(await store.merchant.sweep()).toMatchObject({ expired: 0, postponed: size });
        });
        counts.push({ expiring, sending });
        const ids = (await service().listCheckoutSessions({})).map(({ id }) => id);
        await service().deleteCheckoutSessions(ids);
        await service().deleteRecoveryEmails((await service().listRecoveryEmails({})).map(({ id }) => id));
      }
      const [, two, seven] = counts;
      expect(two?.expiring).toBeGreaterThan(10);
      expect(seven).toEqual(two);
    });
  });
});
