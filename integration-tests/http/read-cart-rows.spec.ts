import { asValue } from "@medusajs/framework/awilix";
import { type Knex, knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, createMedusaContainer } from "@medusajs/framework/utils";
import { readCartRows, readCartRowsByGraph, readCartRowsByStatement } from "../../src/workflows/session/read-cart-rows";
import { storeSuite } from "../support/store-suite";

storeSuite("reading carts", (store) => {
  const database = () => store.container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);

  /** One of each: empty, filled, of a known shopper, about to be paid, paid, with a line taken out, and gone. */
  async function makeCarts(): Promise<string[]> {
    const { shopper } = store;
    const empty = await shopper.fillCart([]);
    const filled = await shopper.abandon("filled@shop.internal");
    const paying = await shopper.fillCart();
    await shopper.prepareOrder(paying.id, "paying@shop.internal");
    const paid = await shopper.fillCart();
    await shopper.buy(paid.id, "paid@shop.internal");
    const thinned = await shopper.fillCart();
    await database().raw(
      `UPDATE cart_line_item SET deleted_at = now() WHERE id = (SELECT id FROM cart_line_item WHERE cart_id = :id LIMIT 1)`,
      { id: thinned.id },
    );
    const gone = await shopper.fillCart();
    await database().raw("UPDATE cart SET deleted_at = now() WHERE id = :id", { id: gone.id });
    return [empty.id, filled.cart_id, paying.id, paid.id, thinned.id, gone.id, "cart_never_was"];
  }

  /** Neither way promises an order. */
  const sorted = (rows: Awaited<ReturnType<typeof readCartRows>>) =>
    rows
      .map((row) => ({
        ...row,
        completed_at: Boolean(row.completed_at),
        items: [...(row.items ?? [])].sort((a, b) => a.created_at.getTime() - b.created_at.getTime()),
      }))
      .sort((a, b) => a.id.localeCompare(b.id));

  it("by one statement tells the same as query.graph", async () => {
    const ids = await makeCarts();
    const byStatement = sorted(await readCartRowsByStatement(store.container, ids));
    const byGraph = sorted(await readCartRowsByGraph(store.container, ids));
    expect(byStatement).toHaveLength(5);
    expect(byStatement.map(told)).toEqual(byGraph.map(told));
    expect(byStatement.flatMap(({ payment_collection }) => payment_collection?.payment_sessions ?? [])).toHaveLength(2);
  });

  it("goes on by query.graph where Medusa's tables are others", async () => {
    const cart = await store.shopper.fillCart();
    const elsewhere = knex({ client: "pg", connection: new URL("/postgres", store.databaseUrl).href });
    try {
      const scope = createMedusaContainer(undefined, store.container);
      scope.register(ContainerRegistrationKeys.PG_CONNECTION, asValue(elsewhere));
      await expect(readCartRowsByStatement(scope, [cart.id])).rejects.toThrow('relation "cart" does not exist');
      expect((await readCartRows(scope, [cart.id])).map(({ id }) => id)).toEqual([cart.id]);
    } finally {
      await elsewhere.destroy();
    }
  });
});

type Row = Awaited<ReturnType<typeof readCartRows>>[number];

/** Absent is as good as null, and an address without the two fields as good as none. */
function told({ shipping_address, billing_address, region, payment_collection, ...row }: Row) {
  const none = <Value>(value: Value | null | undefined): Value | null => value ?? null;
  return {
    ...Object.fromEntries(Object.entries(row).map(([key, value]) => [key, none(value)])),
    shipping: [none(shipping_address?.country_code), none(shipping_address?.first_name)],
    billing: none(billing_address?.first_name),
    countries: (region?.countries ?? []).map(({ iso_2 }) => iso_2).sort(),
    payments: (payment_collection?.payment_sessions ?? []).map(({ data, status, updated_at, payment }) => ({
      data,
      status,
      updated_at,
      payment: payment ? { canceled_at: none(payment.canceled_at) } : null,
    })),
  };
}
