import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { linkOf } from "../support/abandoned-link";
import { whenIdle } from "../support/count-queries";
import { loadSample } from "../support/docs-sample";
import { storeSuite } from "../support/store-suite";

storeSuite("module links", (store) => {
  const graph = async (entity: string, fields: string[], filters: Record<string, unknown>): Promise<unknown> => {
    const query = store.container.resolve(ContainerRegistrationKeys.QUERY);
    return (await query.graph({ entity, fields, filters })).data;
  };

  it("lead from a session to its cart, order and customer, and from each of them back", async () => {
    const abandoned = await store.shopper.abandon("ada@shop.internal");
    await whenIdle();
    const { token, session_id } = await linkOf(store, abandoned);
    const { cart, checkout_session } = await store.shopper.restore(token);
    const order_id = await store.shopper.buy(cart.id, "ada@shop.internal");
    await whenIdle();
    const { checkout_sessions } = await store.merchant.find({ order_id });
    const customer_id = checkout_sessions[0]?.customer_id ?? "";
    const restored = { id: checkout_session.id, recovered: true, recovered_from: session_id };
    const FIELDS = ["checkout_sessions.id", "checkout_sessions.recovered", "checkout_sessions.recovered_from"];

    expect(
      await graph("checkout_session", ["id", "cart.id", "cart.email", "order.id", "order.email", "customer.id"], {
        id: checkout_session.id,
      }),
    ).toMatchObject([
      {
        id: checkout_session.id,
        cart: { id: cart.id, email: "ada@shop.internal" },
        order: { id: order_id, email: "ada@shop.internal" },
        customer: { id: customer_id },
      },
    ]);
    expect(await graph("cart", ["id", ...FIELDS], { id: cart.id })).toMatchObject([
      { id: cart.id, checkout_sessions: [restored] },
    ]);
    expect(await graph("order", ["id", ...FIELDS], { id: order_id })).toMatchObject([
      { id: order_id, checkout_sessions: [restored] },
    ]);
    // The sample in the documentation.
    const { sessionsOfOrder } = loadSample<{
      sessionsOfOrder: (container: MedusaContainer, order_id: string) => Promise<unknown>;
    }>("docs/recovery-by-api.md", "src/lib/sessions-of-order.ts");
    // Amounts are objects of Medusa's until they are JSON.
    expect(JSON.parse(JSON.stringify(await sessionsOfOrder(store.container, order_id)))).toMatchObject({
      id: order_id,
      total: 47.5,
      checkout_sessions: [{ recovered: true, recovered_from: session_id }],
    });
    const [customer] = (await graph("customer", ["id", ...FIELDS], { id: customer_id })) as {
      checkout_sessions: { id: string }[];
    }[];
    expect(customer?.checkout_sessions.map(({ id }) => id).sort()).toEqual([session_id, checkout_session.id].sort());
  });

  it("leave out what is gone, and show a customer without a session as having none", async () => {
    const { id } = await store.shopper.fillCart();
    await whenIdle();
    expect(await graph("cart", ["id", "checkout_sessions.cart_id"], { id: [id, "cart_gone"] })).toMatchObject([
      { id, checkout_sessions: [{ cart_id: id }] },
    ]);
    expect(await graph("checkout_session", ["id", "order.id"], { cart_id: id })).toMatchObject([
      { order_id: null, order: undefined },
    ]);
    const { customer } = await store.admin.post<{ customer: { id: string } }>("/admin/customers", {
      email: "ben@shop.internal",
    });
    const [found] = (await graph("customer", ["id", "checkout_sessions.id"], { id: customer.id })) as {
      checkout_sessions?: unknown[];
    }[];
    expect(found?.checkout_sessions ?? []).toEqual([]);
  });
});
