// The package gives CommonJS to `require`, with types that are marked as an ES module's, which TypeScript refuses (TS1479).
// What is used of it is declared here until its exports map says so itself.
declare module "countries-and-timezones" {
  /** The zones of a country (ISO 3166-1 alpha-2, upper case), with their offsets from UTC in minutes; null if unknown. */
  export function getTimezonesForCountry(
    country: string,
  ): { name: string; utcOffset: number; dstOffset: number }[] | null;
}
