import { JURISDICTIONS } from "./jurisdictions";

/** ISO 3166-1 alpha-2 codes, any case; null when unknown. */
export type ConsentCountries = { business_country: string | null; shopper_country: string | null };

function allowsOptOut(country: string | null): boolean {
  const code = country?.toLowerCase() ?? "";
  return Object.hasOwn(JURISDICTIONS, code) && JURISDICTIONS[code]?.requires === "opt_out";
}

/**
 * Whether the box may be shown ticked: only where the merchant *and* the shopper are in a country whose law lets
 * commercial email be sent until it is declined. Anything else, or unknown, is unticked (SPEC 4).
 */
export function isPrechecked(countries: ConsentCountries): boolean {
  return allowsOptOut(countries.business_country) && allowsOptOut(countries.shopper_country);
}
