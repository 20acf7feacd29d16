import { sentEmailOf } from "../../src/admin/lib/recovery/recovered-order";
import type { CheckoutSession, CheckoutSessionDetail } from "../../src/admin/lib/session/checkout-session";
import { pressButton } from "../support/abandoned-link";
import { registerCustomer } from "../support/accounts";
import type { JsonClient } from "../support/http-client";
import { present } from "../support/present";
import { createShopper } from "../support/shopper";
import { storeSuite } from "../support/store-suite";
import { waitFor } from "../support/wait-for";

const EMAIL = "ada@shop.internal";

storeSuite("the Recovered badge of an order", (store) => {
  beforeEach(() => store.merchant.switchOn());

  /** What the widget on the order's page reads; null where it shows nothing. */
  async function badgeOf(order_id: string) {
    const { checkout_sessions } = await store.admin.get<{ checkout_sessions: CheckoutSession[] }>(
      `/admin/checkout-sessions?order_id=${order_id}&recovered=true&limit=1`,
    );
    const source_id = checkout_sessions[0]?.recovered_from;
    if (!source_id) {
      return null;
    }
    const { checkout_session: session } = await store.admin.get<{ checkout_session: CheckoutSessionDetail }>(
      `/admin/checkout-sessions/${source_id}`,
    );
    return { session, email: sentEmailOf(session) };
  }

  /** What the widget above the list of orders counts. */
  async function recoveredOrders(): Promise<number> {
    return (await store.merchant.find({ recovered: "true", status: "completed", limit: "1" })).count;
  }

  /** Abandons a cart. Returns its session, and the page and the token in the mail that followed. */
  async function abandonAndMail(api: JsonClient) {
    const { id } = await createShopper(api, store.seeded).abandon(EMAIL);
    await store.merchant.expire(id);
    const mail = await store.inbox.waitFor(({ envelope }) => envelope.to.includes(EMAIL));
    const [link] = /https:\S+\/cart-recovery\/r\/\S+/.exec(mail.text ?? "") ?? [];
    const page = store.local(present(link));
    return { id, page, token: present(page.split("/").at(-1)) };
  }

  type Link = Awaited<ReturnType<typeof abandonAndMail>>;

  /** The ways back, as a shopper takes them. Each returns the id of the cart that they then buy. */
  const WAYS = {
    "the plugin's page": async ({ page }: Link) => {
      expect(await (await fetch(page)).text()).toContain("Linen tote bag");
      return (await pressButton(page)).cart_id;
    },
    "the store API": async ({ token }: Link, api: JsonClient) =>
      (await createShopper(api, store.seeded).restore(token)).cart.id,
  };

  async function expectBadge(order_id: string, { id }: Link, customer_id: string | null): Promise<void> {
    const badge = await waitFor("the badge", () => badgeOf(order_id));
    expect(badge.session).toMatchObject({ id, email: EMAIL, status: "expired", recovered: true });
    expect(badge.session.expired_at).not.toBeNull();
    expect(badge.email).toMatchObject({ to: EMAIL, status: "sent", sent_at: expect.any(String) });
    expect(badge.session.restored).toMatchObject({ order_id });
    expect(await recoveredOrders()).toBe(1);
    if (customer_id !== null) {
      expect(badge.session.customer_id).toBe(customer_id);
      const { checkout_sessions } = await store.merchant.find({ order_id });
      expect(checkout_sessions).toMatchObject([{ customer_id, recovered: true, recovered_from: id }]);
    }
  }

  describe.each(Object.entries(WAYS))("that came back through %s", (_, comeBack) => {
    it("tells a guest's session, the mail, and when it was sent", async () => {
      const link = await abandonAndMail(store.store);
      const cart_id = await comeBack(link, store.store);
      await expectBadge(await store.shopper.buy(cart_id, EMAIL), link, null);
    });

    it("tells the same of a customer who is logged in", async () => {
      const customer = await registerCustomer(store, EMAIL);
      const link = await abandonAndMail(customer.api);
      const cart_id = await comeBack(link, customer.api);
      // As storefronts do with a cart that is not the customer's yet; the link itself logs nobody in.
      await customer.api.post(`/store/carts/${cart_id}/customer`);
      const order_id = await createShopper(customer.api, store.seeded).buy(cart_id, EMAIL);
      await expectBadge(order_id, link, customer.id);
      const { order } = await store.admin.get<{ order: { customer_id: string } }>(
        `/admin/orders/${order_id}?fields=customer_id`,
      );
      expect(order.customer_id).toBe(customer.id);
    });
  });

  it("is not there on an order of the cart that was left, nor on any other", async () => {
    const link = await abandonAndMail(store.store);
    const { cart_id } = await store.merchant.retrieve(link.id);
    const order_id = await store.shopper.buy(cart_id, EMAIL);
    await waitFor("the order to be known", async () => (await store.merchant.find({ order_id })).count === 1);
    expect(await badgeOf(order_id)).toBeNull();
    expect(await recoveredOrders()).toBe(0);
  });
});
