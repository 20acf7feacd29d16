import type { Client } from "@medusajs/framework/pg";
import { withoutIndexes } from "./without-indexes";

/** So many of the open sessions are due; all others are later. */
export const DUE = 5_000;

const INSERT = `
INSERT INTO checkout_session (id, cart_id, customer_id, email, email_key, currency_code, status, livemode, had_items,
  opened_at, last_activity_at, expires_at, consent, consent_email)
SELECT 'cs_' || n, 'cart_' || n, CASE WHEN n % 3 = 0 THEN 'cus_' || (n / 9) END,
  'shopper-' || n || '@shop.internal', 'shopper-' || n || '@shop.internal', 'usd', 'open', true, true,
  at, at, CASE WHEN n <= ${DUE} THEN now() - interval '1 minute' ELSE at + interval '1 day' END, 'opt_in',
  'shopper-' || n || '@shop.internal'
FROM (SELECT n, now() - (n % 86000) * interval '1 second' AS at FROM generate_series($1::int, $2::int) AS n) AS rows`;

/** Adds open sessions until there are so many. */
export function growSessions(client: Client, from: number, to: number): Promise<void> {
  return withoutIndexes(client, () => client.query(INSERT, [from + 1, to]));
}
