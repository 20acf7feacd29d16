import { asValue } from "@medusajs/framework/awilix";
import { type Knex, knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, createMedusaContainer } from "@medusajs/framework/utils";
import { firstIdOf } from "../../src/domain/session/first-id-of";
import {
  readStockRows,
  readStockRowsByGraph,
  readStockRowsByStatement,
  type StockRows,
} from "../../src/workflows/decision/read-stock-rows";
import { bringSessionUpToDate } from "../../src/workflows/session/bring-session-up-to-date";
import {
  findCartOfPayment,
  findCartOfPaymentByGraph,
  findCartOfPaymentByStatement,
} from "../../src/workflows/session/find-cart-of-payment";
import { loadCarts } from "../../src/workflows/session/load-carts";
import { lookAtCart, lookAtCartByStatement, snapshotSchema } from "../../src/workflows/session/look-at-cart";
import { lookAtOrder, lookAtOrderByGraph, lookAtOrderByStatement } from "../../src/workflows/session/look-at-order";
import { readCartRows, readCartRowsByGraph, readCartRowsByStatement } from "../../src/workflows/session/read-cart-rows";
import {
  readOrderRows,
  readOrderRowsByGraph,
  readOrderRowsByStatement,
} from "../../src/workflows/session/read-order-rows";
import { cartRecovery } from "../cluster/due-sessions";
import { whenIdle } from "../support/count-queries";
import { explain, statementOf } from "../support/plan-of";
import { present } from "../support/present";
import { storeSuite } from "../support/store-suite";

storeSuite("reading Medusa's tables", (store) => {
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

  it("of carts by one statement tells the same as query.graph", async () => {
    const ids = await makeCarts();
    const byStatement = sorted(await readCartRowsByStatement(store.container, ids));
    const byGraph = sorted(await readCartRowsByGraph(store.container, ids));
    expect(byStatement).toHaveLength(5);
    expect(byStatement.map(told)).toEqual(byGraph.map(told));
    expect(byStatement.flatMap(({ payment_collection }) => payment_collection?.payment_sessions ?? [])).toHaveLength(2);
  });

  it("of a cart with its session tells the same as reading them apart", async () => {
    const ids = await makeCarts();
    await database().raw(`UPDATE payment_session SET data = '{"livemode":false}'`);
    await database().raw("DELETE FROM checkout_session WHERE cart_id = :id", { id: ids[0] });
    const { container } = store;
    const service = cartRecovery(store);
    const carts = await loadCarts(container, ids);
    for (const id of ids) {
      const look = await lookAtCartByStatement(container, id);
      const cart = carts.get(id);
      // The same without what a session does not take over.
      expect(look?.cart).toEqual(cart && snapshotSchema.parse(cart));
      expect(look?.settings).toEqual(cart && (await service.getSettings()));
      const [session] = await service.findSessions(
        (await service.listCheckoutSessions({ cart_id: id })).map((s) => s.id),
      );
      expect(look?.known?.session).toEqual(look ? session : undefined);
      expect((await lookAtCart(container, id))?.cart).toEqual(look?.cart);
    }
    const looks = await Promise.all(ids.map((id) => lookAtCart(container, id)));
    expect(looks.map((look) => look?.known && look.cart.has_items)).toEqual([
      null,
      true,
      true,
      true,
      true,
      undefined,
      undefined,
    ]);
    expect(looks.filter((look) => look?.cart.test_payment)).toHaveLength(2);
  });

  it("of orders tells the same, by address and by customer, and nothing of before", async () => {
    const since = new Date();
    const buy = async (email: string) => store.shopper.buy((await store.shopper.fillCart()).id, email);
    await buy("ada@shop.internal");
    await buy("bea@shop.internal");
    const late = new Date();
    await buy("ada@shop.internal");
    const { rows } = await database().raw<{ rows: { customer_id: string }[] }>(
      `SELECT customer_id FROM "order" WHERE email = 'bea@shop.internal'`,
    );
    const customer_ids = rows.map(({ customer_id }) => customer_id);
    const asked = [
      { emails: ["ada@shop.internal"], customer_ids: [], since },
      { emails: [], customer_ids, since },
      { emails: ["ada@shop.internal", "nobody@shop.internal"], customer_ids, since },
      { emails: ["ada@shop.internal"], customer_ids, since: late },
    ];
    const counts: number[] = [];
    for (const wanted of asked) {
      const byTime = (orders: Awaited<ReturnType<typeof readOrderRows>>) =>
        orders
          .map(({ email, customer_id, created_at }) => ({ email, customer_id, created_at }))
          .sort((a, b) => a.created_at.getTime() - b.created_at.getTime());
      const byStatement = byTime(await readOrderRowsByStatement(store.container, wanted));
      expect(byStatement).toEqual(byTime(await readOrderRowsByGraph(store.container, wanted)));
      counts.push(byStatement.length);
    }
    expect(counts).toEqual([2, 1, 3, 1]);
  });

  it("of orders misses none, by whatever clock or system its id was made", async () => {
    const since = new Date();
    await store.shopper.buy((await store.shopper.fillCart()).id, "ada@shop.internal");
    const madeAnHourAgo = firstIdOf("order", since);
    const ids = ["1001", "order_1001", "order_000123", "order_legacy_7", "ORDER-9", `${madeAnHourAgo}7`];
    await database().raw(
      `INSERT INTO "order" SELECT (jsonb_populate_record(placed, jsonb_build_object('id', made.id, 'display_id', 1000 + n))).*
       FROM "order" AS placed, unnest(CAST(:ids AS text[])) WITH ORDINALITY AS made(id, n)`,
      { ids },
    );
    const wanted = { emails: ["ada@shop.internal"], customer_ids: [], since };
    expect(await readOrderRowsByStatement(store.container, wanted)).toHaveLength(1 + ids.length);
    expect(await readOrderRowsByGraph(store.container, wanted)).toHaveLength(1 + ids.length);
  });

  it("of the cart of an order or a payment tells the same, and of none where there is none", async () => {
    const { container, shopper } = store;
    const [bought, paying] = [await shopper.fillCart(), await shopper.fillCart()];
    const order_id = await shopper.buy(bought.id, "ada@shop.internal");
    await shopper.prepareOrder(paying.id, "bea@shop.internal");
    for (const id of [order_id, "order_never_was"]) {
      const found = await lookAtOrderByStatement(container, id);
      const byGraph = await lookAtOrderByGraph(container, id);
      expect(found).toEqual(byGraph && { ...byGraph, cart: snapshotSchema.parse(byGraph.cart) });
      expect(found?.cart.cart_id).toBe(id === order_id ? bought.id : undefined);
      expect(await lookAtOrder(container, id)).toEqual(found);
    }
    const { rows } = await database().raw<{ rows: { id: string }[] }>("SELECT id FROM payment_session");
    const carts: (string | null)[] = [];
    for (const { id } of [...rows, { id: "payses_never_was" }]) {
      const found = await findCartOfPaymentByStatement(container, id);
      expect(found).toBe(await findCartOfPaymentByGraph(container, id));
      expect(await findCartOfPayment(container, id)).toBe(found);
      carts.push(found);
    }
    expect(carts.sort()).toEqual([bought.id, paying.id, null].sort());
  });

  it("of stock tells the same of each kind of variant", async () => {
    const { products, salesChannelId } = store.seeded;
    const variant_ids = products.map(({ variantId }) => variantId);
    const wanted = {
      variant_ids: [...variant_ids, "variant_never_was"],
      sales_channel_ids: [salesChannelId, "sc_none"],
    };
    const compare = async () => {
      const byStatement = inOrder(await readStockRowsByStatement(store.container, wanted));
      expect(byStatement).toEqual(inOrder(await readStockRowsByGraph(store.container, wanted)));
      return byStatement;
    };
    const { variants, parts, locations } = await compare();
    expect(variants).toHaveLength(variant_ids.length);
    expect(parts.flatMap(({ inventory }) => inventory.location_levels).length).toBeGreaterThan(0);
    expect(locations.length).toBeGreaterThan(0);

    const [draft, elsewhere] = products;
    const [first = "", second = ""] = variant_ids;
    await database().raw(
      `UPDATE inventory_level SET reserved_quantity = 3, raw_reserved_quantity = '{"value": "3", "precision": 20}'`,
    );
    await database().raw("UPDATE product SET status = 'draft' WHERE id = :id", { id: present(draft).id });
    await database().raw("UPDATE product_variant SET manage_inventory = false WHERE id = :first", { first });
    await database().raw("UPDATE product_sales_channel SET deleted_at = now() WHERE product_id = :id", {
      id: present(elsewhere).id,
    });
    await database().raw(
      "UPDATE inventory_level SET deleted_at = now() WHERE id = (SELECT max(id) FROM inventory_level)",
    );
    await compare();
    await database().raw("UPDATE product_variant SET deleted_at = now() WHERE id = :second", { second });
    expect((await compare()).variants).toHaveLength(variant_ids.length - 1);
    await database().raw("UPDATE sales_channel_stock_location SET deleted_at = now()");
    expect((await compare()).locations).toEqual([]);
  });

  /** How PostgreSQL carries out the statement in which `what` is found, when it reads no table from end to end that it need not. */
  async function planOf(what: RegExp, ask: () => Promise<unknown>): Promise<string> {
    const statement = await statementOf(database(), ask, what);
    return database().transaction(async (transaction) => {
      await transaction.raw("SET LOCAL enable_seqscan = off");
      return explain(transaction, statement);
    });
  }

  it("of carts and their sessions has an index for each table", async () => {
    const { container, shopper, seeded } = store;
    const { id } = await shopper.fillCart();
    const order_id = await shopper.buy(id, "ada@shop.internal");
    await whenIdle();
    const days = Array.from({ length: 50 }, (_, n) => firstIdOf("order", new Date(Date.now() - n * 86_400_000)));
    // Among a few rows any index is as good as the right one.
    await database().raw(`
      INSERT INTO checkout_session (id, cart_id, currency_code, status, opened_at, last_activity_at, expires_at)
      SELECT 'cs_' || n, 'cart_' || n, 'usd', 'expired', now(), now(), now() FROM generate_series(1, 5000) AS n;
      INSERT INTO cart_payment_collection (id, cart_id, payment_collection_id)
      SELECT 'capaycol_' || n, 'cart_' || n, 'pay_col_' || n FROM generate_series(1, 5000) AS n;
      INSERT INTO order_cart (id, order_id, cart_id)
      SELECT 'ordercart_' || n, 'order_' || n, 'cart_' || n FROM generate_series(1, 5000) AS n;
      ANALYZE checkout_session; ANALYZE cart_payment_collection; ANALYZE order_cart`);
    await database().raw(
      `INSERT INTO "order"
       SELECT (jsonb_populate_record(placed, jsonb_build_object('id', day || n, 'display_id', 1000 + n))).*
       FROM "order" AS placed, unnest(CAST(:days AS text[])) AS day, generate_series(1, 100) AS n
       WHERE placed.id = :order_id`,
      { days, order_id },
    );
    await database().raw('ANALYZE "order"');
    const variant_ids = seeded.products.map(({ variantId }) => variantId);
    const plans = {
      carts: await planOf(/FROM cart\s/, () => readCartRowsByStatement(container, [id])),
      "a cart with its session": await planOf(/AS snapshot/, () => lookAtCartByStatement(container, id)),
      "an order with its cart": await planOf(/AS placed_at/, () => lookAtOrderByStatement(container, order_id)),
      "the cart of a payment": await planOf(/FROM payment_session/, () =>
        findCartOfPaymentByStatement(container, "payses_any"),
      ),
      "later orders": await planOf(/FROM "order"/, () =>
        readOrderRowsByStatement(container, {
          emails: ["ada@shop.internal"],
          customer_ids: ["cus_any"],
          since: new Date(),
        }),
      ),
      stock: await planOf(/product_variant/, () =>
        readStockRowsByStatement(container, { variant_ids, sales_channel_ids: [seeded.salesChannelId] }),
      ),
    };
    for (const [what, plan] of Object.entries(plans)) {
      expect([what, plan]).not.toEqual([what, expect.stringContaining("Seq Scan on")]);
    }
    expect(plans["a cart with its session"]).toContain("IDX_checkout_session_cart");
    expect(plans["a cart with its session"]).toMatch(/cart_payment_collection link\n +Index Cond: .*cart_id/);
    expect(plans["later orders"]).toMatch(/Index Scan (on|using) order_pkey\n +Index Cond: \(id >= 'order_/);
    expect(plans["an order with its cart"]).toMatch(/order_cart link\n +Index Cond: .*order_id/);
  });

  it("goes on by query.graph where Medusa's tables are others", async () => {
    const cart = await store.shopper.fillCart();
    const variant_ids = store.seeded.products.map(({ variantId }) => variantId);
    const stock = { variant_ids, sales_channel_ids: [store.seeded.salesChannelId] };
    const elsewhere = knex({ client: "pg", connection: new URL("/postgres", store.databaseUrl).href });
    try {
      const scope = createMedusaContainer(undefined, store.container);
      scope.register(ContainerRegistrationKeys.PG_CONNECTION, asValue(elsewhere));
      await expect(readCartRowsByStatement(scope, [cart.id])).rejects.toThrow('relation "cart" does not exist');
      expect((await readCartRows(scope, [cart.id])).map(({ id }) => id)).toEqual([cart.id]);
      expect(
        await readOrderRows(scope, { emails: ["ada@shop.internal"], customer_ids: [], since: new Date() }),
      ).toEqual([]);
      expect((await readStockRows(scope, stock)).variants).toHaveLength(variant_ids.length);
      expect((await lookAtCart(scope, cart.id))?.cart.cart_id).toBe(cart.id);
      expect(await bringSessionUpToDate(scope, { cart_id: cart.id, at: new Date().toISOString() })).toBe(
        (await store.shopper.session(cart.id)).id,
      );
    } finally {
      await elsewhere.destroy();
    }
  });
});

/** Neither way promises an order, nor to leave out what is empty. */
function inOrder({ variants, parts, locations }: StockRows) {
  const by = <Item>(items: readonly Item[], key: (item: Item) => string) =>
    [...items].sort((a, b) => key(a).localeCompare(key(b)));
  return {
    variants: by(variants, ({ id }) => id).map(({ product, ...variant }) => ({
      ...variant,
      status: product?.status ?? null,
      channels: (product?.sales_channels ?? []).flatMap((channel) => channel?.id ?? []).sort(),
    })),
    parts: by(parts, ({ variant_id }) => variant_id).map(({ inventory, ...part }) => ({
      ...part,
      inventory: { location_levels: by(inventory?.location_levels ?? [], ({ location_id }) => location_id) },
    })),
    locations: by(locations, ({ stock_location_id }) => stock_location_id).map(
      ({ sales_channel_id, stock_location_id }) => ({ sales_channel_id, stock_location_id }),
    ),
  };
}

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
