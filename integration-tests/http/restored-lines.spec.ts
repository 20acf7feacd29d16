import type { CreateCartWorkflowInputDTO } from "@medusajs/framework/types";
import { createCartWorkflow } from "@medusajs/medusa/core-flows";
import { linkOf } from "../support/abandoned-link";
import { present } from "../support/present";
import type { SeededStore } from "../support/seed-store";
import { storeSuite } from "../support/store-suite";

type Id = { id: string };
type Product = SeededStore["products"][number];

storeSuite("the lines of a restored cart", (store) => {
  /** The link of an abandoned cart that the store's own code filled, as configurators and bundles do. */
  async function linkOfCart(items: CreateCartWorkflowInputDTO["items"]) {
    const { result: cart } = await createCartWorkflow(store.container).run({
      input: {
        region_id: store.seeded.regionId,
        sales_channel_id: store.seeded.salesChannelId,
        email: "lines@shop.internal",
        items,
      },
    });
    return linkOf(store, await store.shopper.session(cart.id));
  }

  const product = (index: number): Product => present(store.seeded.products[index]);

  const unpublish = ({ id }: Product) => store.admin.post(`/admin/products/${id}`, { status: "draft" });

  const setPrice = ({ id, variantId }: Product, amount: number) =>
    store.admin.post(`/admin/products/${id}/variants/${variantId}`, { prices: [{ currency_code: "usd", amount }] });

  /** A product of one variant, on sale in the seeded channel. */
  async function createProduct(title: string, fields: Record<string, unknown>, variant: Record<string, unknown>) {
    const { product: created } = await store.admin.post<{ product: Id & { variants: Id[] } }>("/admin/products", {
      title,
      status: "published",
      sales_channels: [{ id: store.seeded.salesChannelId }],
      options: [{ title: "Size", values: ["One"] }],
      ...fields,
      variants: [
        { title: "One", options: { Size: "One" }, prices: [{ currency_code: "usd", amount: 50 }], ...variant },
      ],
    });
    return { id: created.id, title, variantId: present(created.variants[0]).id };
  }

  async function leaveCart(variantId: string, quantity: number) {
    const cart = await store.shopper.fillCart([]);
    await store.store.post(`/store/carts/${cart.id}/line-items`, { variant_id: variantId, quantity });
    await store.shopper.setEmail(cart.id, "lines@shop.internal");
    return linkOf(store, await store.shopper.session(cart.id));
  }

  /** Lines with all that Medusa keeps of them. */
  async function linesOf({ id }: Id): Promise<unknown[]> {
    return (await store.store.get<{ cart: { items: unknown[] } }>(`/store/carts/${id}?fields=id,*items`)).cart.items;
  }

  async function warehouse(): Promise<string> {
    const { stock_locations } = await store.admin.get<{ stock_locations: Id[] }>("/admin/stock-locations");
    return present(stock_locations[0]).id;
  }

  /** A stock item by itself, for bundles. */
  async function createStock(sku: string, stocked_quantity: number): Promise<string> {
    const { inventory_item } = await store.admin.post<{ inventory_item: Id }>("/admin/inventory-items", {
      sku,
      location_levels: [{ location_id: await warehouse(), stocked_quantity }],
    });
    return inventory_item.id;
  }

  const changeStock = async (inventory_item_id: string, stocked_quantity: number) =>
    store.admin.post(`/admin/inventory-items/${inventory_item_id}/location-levels/${await warehouse()}`, {
      stocked_quantity,
    });

  /** Of a seeded product, whose variant is a stock item of its own. */
  async function setStock({ id, variantId }: Product, stocked_quantity: number) {
    const { variant } = await store.admin.get<{ variant: { inventory_items: { inventory_item_id: string }[] } }>(
      `/admin/products/${id}/variants/${variantId}?fields=id,inventory_items.inventory_item_id`,
    );
    await changeStock(present(variant.inventory_items[0]).inventory_item_id, stocked_quantity);
  }

  it("have their metadata, the prices of the store's own, and the cart its sales channel and language", async () => {
    const [tote, mug] = store.seeded.products.map(({ variantId }) => variantId);
    const { result: cart } = await createCartWorkflow(store.container).run({
      input: {
        region_id: store.seeded.regionId,
        sales_channel_id: store.seeded.salesChannelId,
        email: "lines@shop.internal",
        locale: "es-MX",
        items: [
          { variant_id: tote, quantity: 2, metadata: { engraving: "For the sea", bundle_id: "b1" }, unit_price: 49 },
          { variant_id: mug, quantity: 1, metadata: { bundle_id: "b1" } },
          { title: "Gift wrapping", quantity: 1, unit_price: 3, requires_shipping: false },
        ],
      },
    });
    const { token } = await linkOf(store, await store.shopper.session(cart.id));
    const restored = await store.shopper.restore(token);
    expect(restored.changes).toEqual([{ type: "removed", title: "Gift wrapping", variant_id: null, from: 1, to: 0 }]);
    expect(restored.cart).toMatchObject({
      region_id: store.seeded.regionId,
      sales_channel_id: store.seeded.salesChannelId,
      currency_code: "usd",
      locale: "es-MX",
      email: null,
      customer_id: null,
    });
    expect(restored.cart.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          variant_id: tote,
          quantity: 2,
          unit_price: 49,
          metadata: { engraving: "For the sea", bundle_id: "b1" },
        }),
        expect.objectContaining({ variant_id: mug, quantity: 1, unit_price: 18.5, metadata: { bundle_id: "b1" } }),
      ]),
    );
  });

  it("are priced by the quantity that is left", async () => {
    const { id, variantId } = product(0);
    await store.admin.post(`/admin/products/${id}/variants/${variantId}`, {
      prices: [
        { currency_code: "usd", amount: 24, max_quantity: 2 },
        { currency_code: "usd", amount: 20, min_quantity: 3 },
      ],
    });
    const cart = await store.shopper.fillCart([]);
    await store.store.post(`/store/carts/${cart.id}/line-items`, { variant_id: variantId, quantity: 3 });
    await store.shopper.setEmail(cart.id, "tiers@shop.internal");
    const { page, token } = await linkOf(store, await store.shopper.session(cart.id));
    const body = await (await fetch(page)).text();
    expect(body).toContain("3 × $20.00");
    expect(body).not.toContain("is now");
    expect(await store.shopper.restore(token)).toMatchObject({ changes: [], cart: { items: [{ unit_price: 20 }] } });
  });

  describe("that are gift cards", () => {
    const createGiftCard = () =>
      createProduct("Gift card", { is_giftcard: true, discountable: false }, { manage_inventory: false });

    it("stay gift cards, of the same value", async () => {
      const { variantId } = await createGiftCard();
      const { token } = await leaveCart(variantId, 2);
      const { cart, changes } = await store.shopper.restore(token);
      const gift = {
        variant_id: variantId,
        title: "Gift card",
        unit_price: 50,
        is_giftcard: true,
        is_discountable: false,
      };
      expect(await linesOf(cart)).toMatchObject([{ ...gift, quantity: 2 }]);
      expect(changes).toEqual([]);
    });

    it("are named when their price is another by now, or the store sells none any more", async () => {
      const card = await createGiftCard();
      const { token: dearer } = await leaveCart(card.variantId, 1);
      await setPrice(card, 60);
      const { changes, cart } = await store.shopper.restore(dearer);
      expect(cart.items).toMatchObject([{ unit_price: 60, is_giftcard: true }]);
      expect(changes).toEqual([{ type: "repriced", title: "Gift card", variant_id: card.variantId, from: 50, to: 60 }]);

      const { token: gone } = await linkOfCart([
        { variant_id: card.variantId, quantity: 1 },
        { variant_id: product(0).variantId, quantity: 1 },
      ]);
      await unpublish(card);
      const rest = await store.shopper.restore(gone);
      expect(rest.cart.items).toMatchObject([{ title: "Linen tote bag" }]);
      expect(rest.changes).toEqual([
        { type: "removed", title: "Gift card", variant_id: card.variantId, from: 1, to: 0 },
      ]);
    });
  });

  describe("with prices of the store's own", () => {
    it("keep those, whatever the catalogue says by now, for as many as there are", async () => {
      const tote = product(0);
      const { token } = await linkOfCart([{ variant_id: tote.variantId, quantity: 3, unit_price: 49 }]);
      await setPrice(tote, 99);
      await setStock(tote, 2);
      const { cart, changes } = await store.shopper.restore(token);
      const line = { variant_id: tote.variantId, quantity: 2, unit_price: 49, is_custom_price: true };
      expect(await linesOf(cart)).toMatchObject([line]);
      expect(changes).toEqual([
        { type: "quantity_reduced", title: tote.title, variant_id: tote.variantId, from: 3, to: 2 },
      ]);
    });

    it("are named when their product is sold no longer", async () => {
      const [tote, mug] = [product(0), product(1)];
      const { token } = await linkOfCart([
        { variant_id: tote.variantId, quantity: 1, unit_price: 49 },
        { variant_id: mug.variantId, quantity: 1 },
      ]);
      await unpublish(tote);
      const { cart, changes } = await store.shopper.restore(token);
      expect(cart.items).toMatchObject([{ title: "Stoneware mug", unit_price: 18.5 }]);
      expect(changes).toMatchObject([{ type: "removed", title: "Linen tote bag", from: 1, to: 0 }]);
    });
  });

  describe("that are bundles", () => {
    it("come in as many as the scarcest part allows, when Medusa's inventory puts them together", async () => {
      const [cup, saucer] = [await createStock("cup", 100), await createStock("saucer", 100)];
      const set = await createProduct(
        "Tea for two",
        {},
        {
          manage_inventory: true,
          inventory_items: [
            { inventory_item_id: cup, required_quantity: 2 },
            { inventory_item_id: saucer, required_quantity: 2 },
          ],
        },
      );
      const { page, token } = await leaveCart(set.variantId, 3);
      await changeStock(saucer, 5);
      expect(await (await fetch(page)).text()).toContain("Only 2 left of Tea for two; you had 3.");
      const { cart, changes } = await store.shopper.restore(token);
      expect(cart.items).toMatchObject([{ title: "Tea for two", quantity: 2, unit_price: 50 }]);
      expect(changes).toEqual([
        { type: "quantity_reduced", title: "Tea for two", variant_id: set.variantId, from: 3, to: 2 },
      ]);
    });

    it("keep what holds their lines together, and a part that cannot be had is named", async () => {
      const [tote, mug] = [product(0), product(1)];
      const bundle = { bundle_id: "b1", bundle_quantity: 1 };
      const { token } = await linkOfCart([
        { variant_id: tote.variantId, quantity: 1, metadata: { ...bundle, part: "bag" } },
        { variant_id: mug.variantId, quantity: 2, metadata: { ...bundle, part: "mug" } },
        { variant_id: mug.variantId, quantity: 1 },
      ]);
      await unpublish(tote);
      const { cart, changes } = await store.shopper.restore(token);
      expect(cart.items).toHaveLength(2);
      expect(cart.items).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ title: "Stoneware mug", quantity: 2, metadata: { ...bundle, part: "mug" } }),
          expect.objectContaining({ title: "Stoneware mug", quantity: 1, metadata: {} }),
        ]),
      );
      expect(changes).toMatchObject([{ type: "removed", title: "Linen tote bag", from: 1, to: 0 }]);
    });
  });
});
