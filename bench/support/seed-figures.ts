import type { Client } from "@medusajs/framework/pg";

/** Two in five sessions completed, two expired with a decision, one open; one in ten a test; two in a hundred recovered. */
const SESSIONS = `
INSERT INTO checkout_session (id, cart_id, order_id, customer_id, email, email_key, currency_code, status, livemode, had_items,
  opened_at, last_activity_at, expires_at, expired_at, completed_at, consent, recovered, last_decision, created_at, updated_at)
SELECT 'cs_' || n, 'cart_' || n,
  CASE WHEN n % 5 IN (0, 1) THEN 'order_' || n END,
  CASE WHEN n % 3 = 0 THEN 'cus_' || (n / 9) END,
  'Shopper-' || n || '@shop.internal', 'shopper-' || n || '@shop.internal', 'usd',
  CASE n % 5 WHEN 0 THEN 'completed' WHEN 1 THEN 'completed' WHEN 2 THEN 'open' ELSE 'expired' END,
  n % 10 <> 0, true,
  opened, opened + interval '20 minutes',
  CASE WHEN n % 5 = 2 THEN now() + n * interval '1 day' / $1::int ELSE opened + interval '1 day' END,
  CASE WHEN n % 5 IN (3, 4) THEN opened + interval '1 day' END,
  CASE WHEN n % 5 IN (0, 1) THEN opened + interval '1 hour' END,
  CASE n % 3 WHEN 0 THEN 'opt_in' WHEN 1 THEN 'opt_out' END,
  n % 50 IN (1, 3),
  CASE WHEN n % 5 IN (3, 4) THEN jsonb_build_object('outcome', 'skip', 'step', 0, 'next_at', NULL, 'decided_at', opened,
    'reasons', jsonb_build_array((ARRAY['no_consent', 'holdout', 'later_order', 'out_of_stock'])[1 + n % 4])) END,
  opened, opened
FROM (SELECT n, now() - n * interval '365 days' / $1::int AS opened FROM generate_series(1, $1::int) AS n) AS rows`;

/** Each left when its session expired; one in a thousand has an outcome that nobody knows. */
const EMAILS = `
INSERT INTO recovery_email (id, checkout_session_id, step, status, "to", attempts, scheduled_at, sent_at, created_at, updated_at)
SELECT 'remail_' || n, id, 0, CASE WHEN n % 1000 = 3 THEN 'unknown' ELSE 'sent' END, email_key, 1, expired_at, expired_at,
  expired_at, expired_at
FROM generate_series(3, $1::int, 5) AS n JOIN checkout_session ON id = 'cs_' || n`;

const SUBSCRIPTIONS = `
INSERT INTO marketing_subscription (id, email, status, cart_recovery_status, cart_recovery_at, promotions_status, promotions_at,
  source, created_at, updated_at)
SELECT 'msub_' || n, 'shopper-' || n || '@shop.internal',
  CASE WHEN n % 4 = 0 THEN 'unsubscribed' ELSE 'subscribed' END,
  CASE WHEN n % 4 = 0 THEN 'unsubscribed' ELSE 'subscribed' END, now() - n * interval '360 days' / $1::int,
  CASE WHEN n % 6 = 0 THEN NULL WHEN n % 4 = 0 THEN 'unsubscribed' ELSE 'subscribed' END,
  CASE WHEN n % 6 = 0 THEN NULL ELSE now() - n * interval '365 days' / $1::int END,
  'checkout', now(), now()
FROM generate_series(1, $1::int) AS n`;

const RECORDS = `
INSERT INTO consent_record (id, email, topic, action, source, occurred_at, created_at, updated_at)
SELECT 'crec_' || n, 'shopper-' || n || '@shop.internal', NULL, 'opt_in', 'checkout', now() - n * interval '360 days' / $1::int, now(), now()
FROM generate_series(1, $1::int) AS n`;

/** Fills what the admin lists and counts with so many sessions and subscriptions, as a large store would have them after a year. */
export async function seedFigures(client: Client, rows: number): Promise<void> {
  for (const statement of [SESSIONS, EMAILS, SUBSCRIPTIONS, RECORDS]) {
    await client.query(statement, [rows]);
  }
  await client.query("VACUUM (ANALYZE) checkout_session, recovery_email, marketing_subscription, consent_record");
}
