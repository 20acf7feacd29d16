import type { AdminCreateProduct } from "@medusajs/framework/types";
import type { JsonClient } from "../../integration-tests/support/http-client";
import type { SeededStore } from "../../integration-tests/support/seed-store";
import { CATALOGUE, type CatalogueProduct, SINGLE_OPTION, SINGLE_VARIANT } from "../products/catalogue";

const STOCK_PER_VARIANT = 100;

type Id = { id: string };
type Created = { created: (Id & { title: string; variants: Id[] })[] };
type PictureUrl = (handle: string) => string;

/** The whole catalogue, with pictures and stock. */
export async function seedProducts(
  admin: JsonClient,
  { salesChannelId, pictureUrl }: { salesChannelId: string; pictureUrl: PictureUrl },
): Promise<SeededStore["products"]> {
  const { shipping_profiles: profiles } = await admin.get<{ shipping_profiles: Id[] }>("/admin/shipping-profiles");
  const { stock_locations: locations } = await admin.get<{ stock_locations: Id[] }>("/admin/stock-locations");
  const shippingProfileId = profiles[0]?.id ?? "";
  const { created } = await admin.post<Created>("/admin/products/batch", {
    create: CATALOGUE.map((product) => toProduct(product, { salesChannelId, shippingProfileId, pictureUrl })),
  });

  const { inventory_items: items } = await admin.get<{ inventory_items: Id[] }>(
    "/admin/inventory-items?limit=200&fields=id",
  );
  await admin.post("/admin/inventory-items/location-levels/batch", {
    create: items.map(({ id }) => ({
      inventory_item_id: id,
      location_id: locations[0]?.id,
      stocked_quantity: STOCK_PER_VARIANT,
    })),
  });
  return created.map(({ id, title, variants }) => ({ id, title, variantId: variants[0]?.id ?? "" }));
}

/** After the storefront moved to another port, its pictures are elsewhere too. */
export async function movePictures(admin: JsonClient, pictureUrl: PictureUrl): Promise<void> {
  const { products } = await admin.get<{ products: (Id & { handle: string })[] }>(
    "/admin/products?limit=200&fields=id,handle",
  );
  const ours = new Set(CATALOGUE.map(({ handle }) => handle));
  await admin.post("/admin/products/batch", {
    update: products
      .filter(({ handle }) => ours.has(handle))
      .map(({ id, handle }) => ({ id, ...pictures(pictureUrl(handle)) })),
  });
}

type Placement = { salesChannelId: string; shippingProfileId: string; pictureUrl: PictureUrl };

function toProduct(product: CatalogueProduct, placement: Placement): AdminCreateProduct {
  const { handle, title, subtitle, description, weight_grams: weight, price } = product;
  const option = product.option ?? SINGLE_OPTION;
  return {
    handle,
    title,
    subtitle,
    description,
    weight,
    status: "published",
    ...pictures(placement.pictureUrl(handle)),
    shipping_profile_id: placement.shippingProfileId,
    sales_channels: [{ id: placement.salesChannelId }],
    options: [option],
    variants: option.values.map((value) => ({
      title: product.option ? value : SINGLE_VARIANT,
      sku: product.option ? `${handle}-${value.toLowerCase()}` : handle,
      options: { [option.title]: value },
      manage_inventory: true,
      prices: ["usd", "eur"].map((currency_code) => ({ currency_code, amount: price })),
    })),
  };
}

const pictures = (url: string) => ({ thumbnail: url, images: [{ url }] });
