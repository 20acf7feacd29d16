import { getTimezonesForCountry } from "countries-and-timezones";

const known = new Map<string, string | null>();

function find(country_code: string): string | null {
  const [first, ...others] = getTimezonesForCountry(country_code.toUpperCase()) ?? [];
  const alike = others.every(
    ({ utcOffset, dstOffset }) => utcOffset === first?.utcOffset && dstOffset === first.dstOffset,
  );
  return first && alike ? first.name : null;
}

/**
 * The IANA timezone of a country (ISO 3166-1 alpha-2); null when the country is unknown or its clocks differ, as in the
 * United States or Spain. Zones that always show the same time, as Germany's two, count as one.
 */
export function timezoneOf(country_code: string | null): string | null {
  if (country_code === null) {
    return null;
  }
  const found = known.get(country_code);
  if (found !== undefined) {
    return found;
  }
  const timezone = find(country_code);
  known.set(country_code, timezone);
  return timezone;
}
