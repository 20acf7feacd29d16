import type { JsonClient } from "./http-client";

export type SeedProduct = {
  title: string;
  handle: string;
  description?: string;
  thumbnail?: string;
  /** US dollars. */
  price: number;
  stock: number;
};

export type SeededStore = {
  publishableKey: string;
  salesChannelId: string;
  regionId: string;
  shippingOptionId: string;
  products: { id: string; variantId: string; title: string }[];
};

type Id = { id: string };

/** What the tests sell; the demo has products of its own. */
const TEST_PRODUCTS: SeedProduct[] = [
  { title: "Linen tote bag", handle: "linen-tote", price: 24, stock: 1000 },
  { title: "Stoneware mug", handle: "stoneware-mug", price: 18.5, stock: 1000 },
];

/**
 * Sets up a store over the Admin API, as a merchant would: a US region, a sales channel with a publishable key, a stock
 * location, flat shipping, the system payment provider, and products in stock.
 */
export async function seedStore(
  admin: JsonClient,
  products: readonly SeedProduct[] = TEST_PRODUCTS,
): Promise<SeededStore> {
  const { sales_channel } = await admin.post<{ sales_channel: Id }>("/admin/sales-channels", { name: "Web store" });
  const { api_key } = await admin.post<{ api_key: Id & { token: string } }>("/admin/api-keys", {
    title: "Storefront",
    type: "publishable",
  });
  await admin.post(`/admin/api-keys/${api_key.id}/sales-channels`, { add: [sales_channel.id] });
  const { region } = await admin.post<{ region: Id }>("/admin/regions", {
    name: "United States",
    currency_code: "usd",
    countries: ["us"],
    payment_providers: ["pp_system_default"],
  });
  await admin.post("/admin/tax-regions", { country_code: "us", provider_id: "tp_system" });

  const { stock_location } = await admin.post<{ stock_location: Id }>("/admin/stock-locations", {
    name: "Warehouse",
    address: { address_1: "1 Main Street", city: "Portland", country_code: "us" },
  });
  await admin.post(`/admin/stock-locations/${stock_location.id}/sales-channels`, { add: [sales_channel.id] });
  const { id: profileId } = await shippingProfile(admin);
  const shippingOptionId = await seedShipping(admin, stock_location.id, profileId);

  const seeded: SeededStore["products"] = [];
  for (const product of products) {
    seeded.push(
      await seedProduct(admin, product, { profileId, locationId: stock_location.id, channelId: sales_channel.id }),
    );
  }
  return {
    publishableKey: api_key.token,
    salesChannelId: sales_channel.id,
    regionId: region.id,
    shippingOptionId,
    products: seeded,
  };
}

async function shippingProfile(admin: JsonClient): Promise<Id> {
  const { shipping_profiles } = await admin.get<{ shipping_profiles: Id[] }>("/admin/shipping-profiles");
  if (shipping_profiles[0]) {
    return shipping_profiles[0];
  }
  const { shipping_profile } = await admin.post<{ shipping_profile: Id }>("/admin/shipping-profiles", {
    name: "Default",
    type: "default",
  });
  return shipping_profile;
}

async function seedShipping(admin: JsonClient, locationId: string, profileId: string): Promise<string> {
  type Location = { stock_location: { fulfillment_sets: (Id & { service_zones: Id[] })[] } };
  const location = `/admin/stock-locations/${locationId}`;
  await admin.post(`${location}/fulfillment-providers`, { add: ["manual_manual"] });
  await admin.post(`${location}/fulfillment-sets`, { name: "Delivery", type: "shipping" });
  const { stock_location } = await admin.get<Location>(`${location}?fields=*fulfillment_sets`);
  const [set] = stock_location.fulfillment_sets;
  if (!set) {
    throw new Error("The stock location has no fulfillment set");
  }
  const { fulfillment_set } = await admin.post<{ fulfillment_set: { service_zones: Id[] } }>(
    `/admin/fulfillment-sets/${set.id}/service-zones`,
    { name: "US", geo_zones: [{ type: "country", country_code: "us" }] },
  );
  const { shipping_option } = await admin.post<{ shipping_option: Id }>("/admin/shipping-options", {
    name: "Standard shipping",
    service_zone_id: fulfillment_set.service_zones[0]?.id,
    shipping_profile_id: profileId,
    provider_id: "manual_manual",
    price_type: "flat",
    type: { label: "Standard", description: "3 to 5 days", code: "standard" },
    prices: [{ currency_code: "usd", amount: 5 }],
    rules: [],
  });
  return shipping_option.id;
}

async function seedProduct(
  admin: JsonClient,
  { price, stock, ...product }: SeedProduct,
  { profileId, locationId, channelId }: { profileId: string; locationId: string; channelId: string },
): Promise<SeededStore["products"][number]> {
  type Created = { product: Id & { title: string; variants: Id[] } };
  type Variants = { variants: (Id & { inventory_items: { inventory_item_id: string }[] })[] };
  const { product: created } = await admin.post<Created>("/admin/products", {
    ...product,
    status: "published",
    shipping_profile_id: profileId,
    sales_channels: [{ id: channelId }],
    options: [{ title: "Default option", values: ["Default option value"] }],
    variants: [
      {
        title: "Default variant",
        sku: product.handle,
        manage_inventory: true,
        options: { "Default option": "Default option value" },
        prices: [{ currency_code: "usd", amount: price }],
      },
    ],
  });
  const { variants } = await admin.get<Variants>(
    `/admin/products/${created.id}/variants?fields=id,inventory_items.inventory_item_id`,
  );
  const [variant] = variants;
  const item = variant?.inventory_items[0];
  if (!variant || !item) {
    throw new Error(`The product ${created.title} has no variant with stock`);
  }
  await admin.post(`/admin/inventory-items/${item.inventory_item_id}/location-levels`, {
    location_id: locationId,
    stocked_quantity: stock,
  });
  return { id: created.id, variantId: variant.id, title: created.title };
}
