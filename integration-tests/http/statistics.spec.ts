import { setTimeout as pause } from "node:timers/promises";
import { reconcile } from "../../src/workflows";
import { cartRecovery } from "../../src/workflows/cart-recovery-service";
import type { Statistics } from "../../src/workflows/statistics/read-statistics";
import { linkOf } from "../support/abandoned-link";
import { countQueries, whenIdle } from "../support/count-queries";
import { refusal } from "../support/http-client";
import { present } from "../support/present";
import type { AdminSessionDetail } from "../support/shopper";
import { storeSuite } from "../support/store-suite";
import { letPass } from "../support/time-machine";
import { waitFor } from "../support/wait-for";

const BROWSER =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
const DAY_MS = 86_400_000;
const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);

storeSuite("statistics", (store) => {
  // What a test does happens on one day: shortly before midnight it waits for the next.
  beforeEach(async () => {
    const left_ms = DAY_MS - (Date.now() % DAY_MS);
    if (left_ms < 30_000) await pause(left_ms);
  });

  async function statistics(query: Record<string, string> = {}): Promise<Statistics> {
    const search = new URLSearchParams(query).toString();
    return (await store.admin.get<{ statistics: Statistics }>(`/admin/cart-recovery/statistics?${search}`)).statistics;
  }

  /** Abandons a cart and lets it expire and be mailed. Returns its session, and the token of its link. */
  async function loseCart(email: string) {
    const { id } = await store.shopper.abandon(email);
    await whenIdle();
    return expireAndMail(id);
  }

  async function expireAndMail(id: string) {
    await store.merchant.expire(id);
    await waitFor("the mail to be sent", async () => {
      const { recovery_emails } = await store.merchant.retrieve(id);
      return recovery_emails.length > 0 && recovery_emails.every(({ status }) => status === "sent");
    });
    const { recovery_url } = await store.merchant.retrieve(id);
    return { id, token: present(present(recovery_url).split("/").at(-1)) };
  }

  /** Restores and buys. Returns the order. */
  async function winBack(token: string, email: string) {
    const { cart } = await store.shopper.restore(token);
    const order_id = await store.shopper.buy(cart.id, email);
    await whenIdle();
    return retrieveOrder(order_id);
  }

  async function retrieveOrder(id: string) {
    type Order = { id: string; total: number; payment_collections: { payments: { id: string }[] }[] };
    const { order } = await store.admin.get<{ order: Order }>(
      `/admin/orders/${id}?fields=id,total,payment_collections.payments.id`,
    );
    return { ...order, payment_id: present(order.payment_collections[0]?.payments[0]).id };
  }

  const zeros = {
    expired: 0,
    mailed: 0,
    visited: 0,
    restored: 0,
    recovered: 0,
    recovered_revenue: 0,
    recovery_rate: 0,
  };

  it("are all zero in a store where nothing happened yet, for the last thirty days in its own currency", async () => {
    const { from, to, currency_code, totals, days, holdout } = await statistics();
    const today = dayOf(new Date());
    expect({ from, to, currency_code, totals, holdout }).toEqual({
      from: `${dayOf(new Date(Date.parse(today) - 29 * DAY_MS))}T00:00:00.000Z`,
      to: `${today}T23:59:59.999Z`,
      currency_code: expect.stringMatching(/^[a-z]{3}$/),
      totals: zeros,
      holdout: null,
    });
    expect(days).toHaveLength(30);
    expect(days.at(-1)).toEqual({ date: today, ...zeros });
  });

  it("count a cart that was lost, mailed, restored over the API and bought, with the order's real total", async () => {
    await store.merchant.switchOn();
    const { token } = await loseCart("ada@shop.internal");
    const order = await winBack(token, "ada@shop.internal");
    await loseCart("ben@shop.internal");

    const { totals, days, holdout } = await statistics({ currency_code: "USD" });
    expect(holdout).toBeNull();
    const figures = {
      expired: 2,
      mailed: 2,
      visited: 1,
      restored: 1,
      recovered: 1,
      recovered_revenue: order.total,
      recovery_rate: 0.5,
    };
    expect(totals).toEqual(figures);
    expect(days.at(-1)).toEqual({ date: dayOf(new Date()), ...figures });
    expect((await statistics({ currency_code: "eur" })).totals).toEqual(zeros);
  });

  it("count a link that was opened once, for a page, by a shopper, and change nothing else by that", async () => {
    await store.merchant.switchOn();
    const { id, token } = await loseCart("ada@shop.internal");
    const before = await store.merchant.retrieve(id);
    const open = async (headers: Record<string, string>, method = "GET") => {
      const page = `${store.baseUrl}/cart-recovery/r/${token}`;
      const accept = "text/html,application/xhtml+xml";
      expect((await fetch(page, { method, headers: { accept, "user-agent": BROWSER, ...headers } })).status).toBe(200);
    };
    const visited = async () => (await statistics({ currency_code: "usd" })).totals.visited;

    await open({}, "HEAD");
    await open({ "sec-purpose": "prefetch;prerender" });
    await open({ purpose: "prefetch" });
    await open({ "user-agent": "Barracuda Sentinel (EE)" });
    await open({ "user-agent": "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)" });
    expect(await visited()).toBe(0);

    await Promise.all([open({}), open({}), open({})]);
    expect(await visited()).toBe(1);
    expect(await store.merchant.retrieve(id)).toEqual({ ...before, visited_at: expect.any(String) });
    expect((await statistics({ currency_code: "usd" })).totals).toMatchObject({ restored: 0, recovered: 0 });

    await winBack(token, "ada@shop.internal");
    await open({});
    expect((await statistics({ currency_code: "usd" })).totals).toMatchObject({
      visited: 1,
      restored: 1,
      recovered: 1,
    });
  });

  describe("count a press of the button on the storefront's own page as a visit, and as nothing else,", () => {
    it.each<[string, (cart_id: string) => Promise<unknown>]>([
      [
        "when everything sold out",
        () =>
          Promise.all(
            store.seeded.products.map(({ id }) => store.admin.post(`/admin/products/${id}`, { status: "draft" })),
          ),
      ],
      ["when the order was placed", (cart_id) => store.shopper.buy(cart_id, "ada@shop.internal")],
      [
        "when the store sells there no longer",
        () => store.admin.post(`/admin/sales-channels/${store.seeded.salesChannelId}`, { is_disabled: true }),
      ],
    ])("%s", async (_, change) => {
      const { cart_id, token } = await linkOf(store, await store.shopper.abandon("ada@shop.internal"));
      await refusal(store.store.post("/store/recovery-links/restore", { token: "x" }));
      const figures = async () => (await statistics({ currency_code: "usd" })).totals;
      expect(await figures()).toMatchObject({ expired: 1, visited: 0 });
      await change(cart_id);
      for (let press = 0; press < 2; press++) {
        const refused = await refusal(store.store.post("/store/recovery-links/restore", { token }));
        expect([400, 403]).toContain(refused.status);
      }
      expect(await figures()).toMatchObject({ expired: 1, visited: 1, restored: 0, recovered: 0 });
    });
  });

  it("take off what was refunded, and all of it when the order is canceled", async () => {
    await store.merchant.switchOn();
    const { token } = await loseCart("ada@shop.internal");
    const order = await winBack(token, "ada@shop.internal");
    await store.admin.post(`/admin/payments/${order.payment_id}/capture`);
    await whenIdle();
    expect((await statistics({ currency_code: "usd" })).totals.recovered_revenue).toBe(order.total);

    await store.admin.post(`/admin/payments/${order.payment_id}/refund`, { amount: 10 });
    await whenIdle();
    expect((await statistics({ currency_code: "usd" })).totals).toMatchObject({
      recovered: 1,
      recovered_revenue: order.total - 10,
    });

    await store.admin.post(`/admin/orders/${order.id}/cancel`);
    await whenIdle();
    expect((await statistics({ currency_code: "usd" })).totals).toMatchObject({
      mailed: 1,
      restored: 1,
      recovered: 0,
      recovered_revenue: 0,
      recovery_rate: 0,
    });
  });

  it("find a refund and a cancellation whose events were lost", async () => {
    await store.merchant.switchOn();
    const orders = [];
    for (const email of ["ada@shop.internal", "ben@shop.internal"]) {
      orders.push(await winBack((await loseCart(email)).token, email));
    }
    const [refunded, canceled] = [present(orders[0]), present(orders[1])];
    // As if nobody had heard of it: what is kept is what was read before.
    const before = await store.merchant.find({ order_id: refunded.id });
    await store.admin.post(`/admin/payments/${refunded.payment_id}/capture`);
    await store.admin.post(`/admin/payments/${refunded.payment_id}/refund`, { amount: 5 });
    await store.admin.post(`/admin/orders/${canceled.id}/cancel`);
    await whenIdle();
    await cartRecovery(store.container).saveOrderRevenue({
      read_at: new Date(),
      orders: orders.map(({ id, total }) => ({ order_id: id, revenue: total, canceled_at: null })),
    });
    expect((await statistics({ currency_code: "usd" })).totals).toMatchObject({
      recovered: 2,
      recovered_revenue: refunded.total + canceled.total,
    });

    await reconcile(store.container, new Date(Date.now() + 25 * 3_600_000));
    expect((await statistics({ currency_code: "usd" })).totals).toMatchObject({
      recovered: 1,
      recovered_revenue: refunded.total - 5,
    });
    expect((await store.merchant.find({ order_id: refunded.id })).checkout_sessions).toEqual(before.checkout_sessions);
  });

  it("count a chain of restored carts as one recovered order, which leads to the first session", async () => {
    await store.merchant.switchOn({ cooldown_hours: 0 });
    const first = await loseCart("ada@shop.internal");
    const { cart, checkout_session } = await store.shopper.restore(first.token);
    await store.shopper.setEmail(cart.id, "ada@shop.internal");
    await store.shopper.answer(cart.id, "opt_in");
    await whenIdle();
    const second = await expireAndMail(checkout_session.id);
    const order = await winBack(second.token, "ada@shop.internal");

    expect((await statistics({ currency_code: "usd" })).totals).toEqual({
      expired: 2,
      mailed: 2,
      visited: 2,
      restored: 2,
      recovered: 1,
      recovered_revenue: order.total,
      recovery_rate: 0.5,
    });
    for (const { id } of [first, second]) {
      expect(await store.merchant.retrieve(id)).toMatchObject({ recovered: true, restored: { order_id: order.id } });
    }
    const { checkout_sessions } = await store.merchant.find({ recovered: "true", status: "completed" });
    expect(checkout_sessions).toMatchObject([{ order_id: order.id, recovered_from: second.id }]);
  });

  it("leave out test sessions", async () => {
    await store.merchant.switchOn();
    const { id } = await store.shopper.abandon("tester@example.com");
    await store.merchant.expire(id);
    const { cart } = await store.shopper.restore(
      present((await store.merchant.retrieve(id)).recovery_url?.split("/").at(-1)),
    );
    await store.shopper.buy(cart.id, "tester@example.com");
    await whenIdle();
    expect((await statistics({ currency_code: "usd" })).totals).toEqual(zeros);
  });

  it("count each thing on the day it happened, and only in the period that is asked for", async () => {
    await store.merchant.switchOn();
    const { token } = await loseCart("ada@shop.internal");
    await letPass(store.container, 48);
    const order = await winBack(token, "ada@shop.internal");
    const [lost, won] = [new Date(Date.now() - 2 * DAY_MS), new Date()].map(dayOf) as [string, string];

    const both = await statistics({ currency_code: "usd", from: lost, to: won });
    expect(both.days).toEqual([
      { date: lost, ...zeros, expired: 1, mailed: 1 },
      { date: dayOf(new Date(Date.now() - DAY_MS)), ...zeros },
      { date: won, ...zeros, visited: 1, restored: 1, recovered: 1, recovered_revenue: order.total },
    ]);
    expect(both.totals.recovery_rate).toBe(1);
    const early = await statistics({ currency_code: "usd", from: `${lost}T08:00:00Z`, to: `${lost}T09:00:00Z` });
    expect(early.totals).toEqual({ ...zeros, expired: 1, mailed: 1 });
  });

  it.each([
    ["a period that ends before it begins", { from: "2026-02-02", to: "2026-02-01" }, "later"],
    ["a period longer than anything is kept", { from: "1999-01-01" }, "3660 days"],
    ["what is no date", { from: "yesterday" }, "from must be a date"],
    ["what is no currency", { currency_code: "dollars" }, "currency_code must be a currency code"],
    ["what it does not know", { group_by: "week" }, "group_by"],
  ])("refuse %s, and say why", async (_, query, message) => {
    const answer = await refusal(statistics(query));
    expect(answer).toEqual({ status: 400, message: expect.stringContaining(message) });
  });

  it("ask the database the same few questions, whatever the period", async () => {
    await statistics();
    await whenIdle();
    const month = await countQueries(() => statistics({ currency_code: "usd" }));
    const decade = await countQueries(() => statistics({ currency_code: "usd", from: "2017-01-01", to: "2026-12-31" }));
    expect(decade).toBe(month);
    expect(month).toBeLessThan(10);
  });

  it("compare those who were held out with those who were mailed", async () => {
    await store.merchant.switchOn({ holdout_percent: 50 });
    const lost: { email: string; session: AdminSessionDetail }[] = [];
    for (let i = 0; i < 10; i++) {
      const email = `shopper${i}@shop.internal`;
      const { id } = await store.shopper.abandon(email);
      lost.push({ email, session: await store.merchant.expire(id) });
    }
    const isHeldOut = ({ session }: (typeof lost)[number]) =>
      session.last_decision?.reasons.includes("holdout") ?? false;
    const [heldOut, mailed] = [lost.filter(isHeldOut), lost.filter((item) => !isHeldOut(item))];
    const buyers = [present(heldOut[0]), present(mailed[0])];
    for (const { email } of buyers) {
      const cart = await store.shopper.fillCart();
      await store.shopper.buy(cart.id, email.toUpperCase());
    }
    await whenIdle();

    const [rate, mailedRate] = [1 / heldOut.length, 1 / mailed.length];
    const { holdout } = await statistics({ currency_code: "usd" });
    expect(holdout).toEqual({
      sessions: heldOut.length,
      orders: 1,
      rate: expect.closeTo(rate, 10),
      incremental_rate: expect.closeTo(mailedRate - rate, 10),
      interval_95: [expect.any(Number), expect.any(Number)],
    });
    const [low, high] = present(holdout).interval_95;
    expect(low).toBeLessThan(mailedRate - rate);
    expect(high).toBeGreaterThan(mailedRate - rate);
    await reconcile(store.container, new Date());
    expect((await statistics({ currency_code: "usd" })).holdout).toEqual(holdout);
  });
});
