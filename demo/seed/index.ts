import type { JsonClient } from "../../integration-tests/support/http-client";
import { type SeededStore, seedStore as seedEmptyStore } from "../../integration-tests/support/seed-store";
import { seedEurope } from "./europe";
import { seedProducts } from "./products";

/** Sets the store up through the admin API, the way a merchant's browser would. */
export async function seedStore(admin: JsonClient, pictureUrl: (handle: string) => string): Promise<SeededStore> {
  const { stores } = await admin.get<{ stores: { id: string }[] }>("/admin/stores");
  const seeded = await seedEmptyStore(admin, []);
  await admin.post(`/admin/stores/${stores[0]?.id}`, {
    name: "Tidewick",
    supported_currencies: [{ currency_code: "usd", is_default: true }, { currency_code: "eur" }],
    default_region_id: seeded.regionId,
    default_sales_channel_id: seeded.salesChannelId,
  });
  await seedEurope(admin, seeded);
  return { ...seeded, products: await seedProducts(admin, { salesChannelId: seeded.salesChannelId, pictureUrl }) };
}
