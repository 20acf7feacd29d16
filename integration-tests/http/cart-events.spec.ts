import { Modules } from "@medusajs/framework/utils";
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

  it("is recorded with one read of the cart and one write", async () => {
    const cart = await store.shopper.fillCart();
    // The first fills caches.
    await asked(cart.id, 1);
    const { reads, writes, all } = await asked(cart.id, 1);
    expect({ reads, writes }).toEqual({ reads: 1, writes: 1 });
    // The settings, the cart, its session, and that session written: no lock, and no transaction.
    expect(all).toBeLessThanOrEqual(4);
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
