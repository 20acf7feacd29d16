import { Modules } from "@medusajs/framework/utils";
import { database } from "../cluster/due-sessions";
import { statementsUntilIdle, whenIdle } from "../support/count-queries";
import { storeSuite } from "../support/store-suite";

storeSuite("an event of a cart", (store) => {
  const tell = (cart_id: string, times: number) =>
    store.container
      .resolve(Modules.EVENT_BUS)
      .emit(Array.from({ length: times }, () => ({ name: "cart.updated", data: { id: cart_id } })));

  /** What was asked of the database until all was recorded. */
  async function asked(cart_id: string, times: number) {
    await whenIdle();
    const statements = await statementsUntilIdle(() => tell(cart_id, times));
    const matching = (pattern: RegExp) => statements.filter((statement) => pattern.test(statement)).length;
    return {
      reads: matching(/FROM cart\s/),
      writes: matching(/^(update|insert into) "checkout_session"/i),
      all: statements.length,
    };
  }

  it("is recorded with one read and one write", async () => {
    const cart = await store.shopper.fillCart();
    // The first fills caches.
    await asked(cart.id, 1);
    const { reads, writes, all } = await asked(cart.id, 1);
    expect({ reads, writes }).toEqual({ reads: 1, writes: 1 });
    // The session is read with its cart, and written: no lock, and no transaction.
    expect(all).toBeLessThanOrEqual(2);
  });

  it("follows what the merchant changed a moment before, on whatever instance", async () => {
    const cart = await store.shopper.fillCart();
    const lifetime = async () => {
      await asked(cart.id, 1);
      const { rows } = await database(store.container).raw(
        `SELECT extract(epoch FROM expires_at - last_activity_at)::int / 60 AS minutes FROM checkout_session WHERE cart_id = :id`,
        { id: cart.id },
      );
      return rows[0]?.minutes;
    };
    expect(await lifetime()).toBe(24 * 60);
    await database(store.container).raw(
      `INSERT INTO recovery_settings (id, "values", version) VALUES ('rset_default', '{"session_lifetime_minutes":60}', 1)
       ON CONFLICT (id) DO UPDATE SET "values" = excluded."values"`,
    );
    expect(await lifetime()).toBe(60);
    await database(store.container).raw("DELETE FROM recovery_settings");
    expect(await lifetime()).toBe(24 * 60);
  });

  it("of an order is recorded with one read of it, and told without reading what is known", async () => {
    const { id } = await store.shopper.fillCart();
    const order_id = await store.shopper.buy(id, "ada@shop.internal");
    await whenIdle();
    await database(store.container).raw(
      "UPDATE checkout_session SET status = 'open', order_id = NULL, completed_at = NULL WHERE cart_id = :id",
      { id },
    );
    const statements = await statementsUntilIdle(() =>
      store.container.resolve(Modules.EVENT_BUS).emit({ name: "order.placed", data: { id: order_id } }),
    );
    // The order with its cart; in a transaction the lock, the session read and written, and the event noted; its shopper's
    // earlier sessions; and whether they agreed, what was erased, and the event forgotten.
    expect(statements.filter((statement) => !/notification/i.test(statement))).toHaveLength(11);
    expect((await store.shopper.session(id)).status).toBe("completed");
  });

  it("is recorded together with the others of a burst", async () => {
    const cart = await store.shopper.fillCart();
    const before = (await store.shopper.session(cart.id)).expires_at;
    const { reads, writes } = await asked(cart.id, 20);
    expect(reads).toBeGreaterThan(0);
    expect(reads).toBeLessThanOrEqual(2);
    expect(writes).toBe(reads);
    expect(new Date((await store.shopper.session(cart.id)).expires_at).getTime()).toBeGreaterThan(Date.parse(before));
  });
});
