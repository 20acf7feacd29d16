/** Where an act of consent may come from (SPEC 4). */
export const SOURCES = [
  "checkout",
  "unsubscribe_link",
  "preference_page",
  "customer_account",
  "admin",
  "csv_import",
  "api",
  "bounce",
  "complaint",
  "erasure",
] as const;
