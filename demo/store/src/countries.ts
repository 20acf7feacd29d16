import type { HttpTypes } from "@medusajs/framework/types";
import { loadStore } from "./sdk";

export type Country = { code: string; name: string; regionId: string };

const KEY = "tidewick_country";
let loading: Promise<Country[]> | undefined;

async function load(): Promise<Country[]> {
  const { sdk } = await loadStore();
  const { regions } = await sdk.store.region.list({ fields: "id,*countries" });
  return regions.flatMap(countriesOf).sort((a, b) => a.name.localeCompare(b.name));
}

function countriesOf({ id, countries }: HttpTypes.StoreRegion): Country[] {
  const names = new Intl.DisplayNames("en", { type: "region" });
  return (countries ?? []).flatMap(({ iso_2: code }) =>
    code ? [{ code, name: names.of(code.toUpperCase()) ?? code, regionId: id }] : [],
  );
}

/** Where this store ships to. */
export function loadCountries(): Promise<Country[]> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Where the shopper of this browser is, as they said; at first a country of the demo's own region. */
export async function currentCountry(): Promise<Country> {
  const [{ config }, countries] = await Promise.all([loadStore(), loadCountries()]);
  const chosen = localStorage.getItem(KEY);
  const country =
    countries.find(({ code }) => code === chosen) ?? countries.find(({ regionId }) => regionId === config.region_id);
  if (!country) throw new Error("This store ships nowhere yet.");
  return country;
}

export function keepCountry(code: string): void {
  localStorage.setItem(KEY, code);
}
