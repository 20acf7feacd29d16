/** What a database is asked through, with bindings by name (`:name`). */
export type Connection = {
  raw(statement: string, bindings?: Record<string, unknown>): Promise<{ rows: Record<string, unknown>[] }>;
};

/** The session of a shopper who filled a cart, agreed and left. */
export type AbandonedSession = { id: string; cart_id: string; email: string };

/**
 * As many further shoppers as wanted who did the same: copies of the one's rows, each with an address of its own. All of them,
 * and the original, have been due for a minute then.
 */
export async function copyDueSessions(db: Connection, original: AbandonedSession, copies: number): Promise<void> {
  const { id, cart_id, email } = original;
  const copy = (table: string, where: string, change: string) =>
    db.raw(
      `INSERT INTO ${table}
       SELECT (jsonb_populate_record(template, ${change})).* FROM ${table} AS template, generate_series(1, :copies) AS i
       WHERE ${where}`,
      { id, cart_id, email, copies },
    );
  // Without the guest customer that Medusa made for the first one: they are different people.
  const address = `'email', 'shopper-' || i || '@shop.internal'`;
  const shopper = `${address}, 'customer_id', NULL`;
  await copy("cart", "id = :cart_id", `jsonb_build_object('id', id || '_' || i, ${shopper})`);
  await copy(
    "cart_line_item",
    "cart_id = :cart_id",
    `jsonb_build_object('id', id || '_' || i, 'cart_id', cart_id || '_' || i)`,
  );
  await copy(
    "checkout_session",
    "id = :id",
    `jsonb_build_object('id', id || '_' || i, 'cart_id', cart_id || '_' || i, ${shopper},
       'email_key', 'shopper-' || i || '@shop.internal', 'consent_email', 'shopper-' || i || '@shop.internal')`,
  );
  await copy("marketing_subscription", "email = :email", `jsonb_build_object('id', id || '_' || i, ${address})`);
  await db.raw("ANALYZE cart; ANALYZE cart_line_item; ANALYZE checkout_session; ANALYZE marketing_subscription");
  // Last, and all at once: in some tests somebody sweeps every second.
  await db.raw(
    `UPDATE checkout_session SET expires_at = now() - interval '1 minute' WHERE id = :id OR id LIKE :id || '\\_%'`,
    { id },
  );
}
