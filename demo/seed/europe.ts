import type { JsonClient } from "../../integration-tests/support/http-client";

type Id = { id: string };

/** Countries where a box must start unticked, whose shoppers read the prompt in their own language. */
const COUNTRIES = ["de", "fr", "es", "ie"];

/** A second region, so that one sees how the checkbox differs by country: euros, shipping and taxes. */
export async function seedEurope(admin: JsonClient, { salesChannelId }: { salesChannelId: string }): Promise<void> {
  await admin.post("/admin/regions", {
    name: "Europe",
    currency_code: "eur",
    countries: COUNTRIES,
    payment_providers: ["pp_system_default"],
  });
  for (const country_code of COUNTRIES) {
    await admin.post("/admin/tax-regions", { country_code, provider_id: "tp_system" });
  }
  const { stock_locations: locations } = await admin.get<{
    stock_locations: { id: string; sales_channels: Id[]; fulfillment_sets: Id[] }[];
  }>("/admin/stock-locations?fields=id,*sales_channels,*fulfillment_sets");
  const location = locations.find(({ sales_channels }) => sales_channels.some(({ id }) => id === salesChannelId));
  const { shipping_profiles: profiles } = await admin.get<{ shipping_profiles: Id[] }>("/admin/shipping-profiles");
  const { fulfillment_set: set } = await admin.post<{ fulfillment_set: { service_zones: (Id & { name: string })[] } }>(
    `/admin/fulfillment-sets/${location?.fulfillment_sets[0]?.id}/service-zones`,
    { name: "Europe", geo_zones: COUNTRIES.map((country_code) => ({ type: "country", country_code })) },
  );
  await admin.post("/admin/shipping-options", {
    name: "Standard shipping",
    service_zone_id: set.service_zones.find(({ name }) => name === "Europe")?.id,
    shipping_profile_id: profiles[0]?.id,
    provider_id: "manual_manual",
    price_type: "flat",
    type: { label: "Standard", description: "5 to 8 days", code: "standard-europe" },
    prices: [{ currency_code: "eur", amount: 7 }],
    rules: [],
  });
}
