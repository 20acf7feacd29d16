import type { Client } from "@medusajs/framework/pg";

/** Sessions that expired and were mailed, the first a year ago, the last a month ago. */
const STATEMENTS = [
  `INSERT INTO checkout_session (id, cart_id, email, email_key, currency_code, status, opened_at, last_activity_at, expires_at,
     expired_at, had_items, consent, consent_at, consent_email, last_decision)
   SELECT 'cs_' || n, 'cart_' || n, 'shopper-' || n || '@shop.internal', 'shopper-' || n || '@shop.internal', 'usd', 'expired',
     at, at, at + interval '1 day', at + interval '1 day', true, 'opt_in', at, 'shopper-' || n || '@shop.internal',
     '{"outcome":"send","step":0,"reasons":[],"next_at":null}'
   FROM (SELECT n, now() - interval '1 year' + n * interval '335 days' / $1::int AS at FROM generate_series(1, $1::int) AS n) AS rows`,
  `INSERT INTO recovery_email (id, checkout_session_id, step, status, "to", attempts, scheduled_at, sent_at)
   SELECT 'remail_' || n, 'cs_' || n, 0, 'sent', 'shopper-' || n || '@shop.internal', 1, now() - interval '30 days',
     now() - interval '30 days'
   FROM generate_series(1, $1::int) AS n`,
  `INSERT INTO recovery_decision (id, checkout_session_id, step, outcome, reasons, decided_at)
   SELECT 'rdec_' || n, 'cs_' || n, 0, 'send', '[]', now() - interval '30 days' FROM generate_series(1, $1::int) AS n`,
  `INSERT INTO marketing_subscription (id, email, status, cart_recovery_status, cart_recovery_at, source)
   SELECT 'msub_' || n, 'shopper-' || n || '@shop.internal', 'subscribed', 'subscribed', now() - interval '30 days', 'checkout'
   FROM generate_series(1, $1::int) AS n`,
];

/** Fills the plugin's tables with so many sessions that were mailed. */
export async function fillHistory(client: Client, rows: number): Promise<void> {
  for (const statement of STATEMENTS) {
    await client.query(statement, [rows]);
  }
  await client.query("VACUUM (ANALYZE) checkout_session, recovery_email, recovery_decision, marketing_subscription");
}
