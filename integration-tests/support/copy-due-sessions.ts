/** What a database is asked through, with bindings by name (`:name`). */
export type Connection = {
  raw(statement: string, bindings?: Record<string, unknown>): Promise<{ rows: Record<string, unknown>[] }>;
};

/** The session of a shopper who filled a cart, agreed and left. */
export type AbandonedSession = { id: string; cart_id: string; email: string };

const ADDRESS = `'email', 'shopper-' || i || '@shop.internal'`;
/** Without the guest customer that Medusa made for the first one: they are different people. */
const SHOPPER = `${ADDRESS}, 'customer_id', NULL`;

const copier =
  (db: Connection, original: AbandonedSession, copies: number) => (table: string, where: string, change: string) =>
    db.raw(
      `INSERT INTO ${table}
     SELECT (jsonb_populate_record(template, ${change})).* FROM ${table} AS template, generate_series(1, :copies) AS i
     WHERE ${where}`,
      { ...original, copies },
    );

/**
 * As many further shoppers as wanted who did the same: copies of the one's rows, each with an address of its own. All of them,
 * and the original, have been due for a minute then.
 */
export async function copyDueSessions(db: Connection, original: AbandonedSession, copies: number): Promise<void> {
  await copyCarts(db, original, copies);
  await copySessions(db, original, copies);
}

/** What shoppers leave behind but for their sessions: carts, what is in them, and subscriptions. */
export async function copyCarts(db: Connection, original: AbandonedSession, copies: number): Promise<void> {
  const copy = copier(db, original, copies);
  await copy("cart", "id = :cart_id", `jsonb_build_object('id', id || '_' || i, ${SHOPPER})`);
  await copy(
    "cart_line_item",
    "cart_id = :cart_id",
    `jsonb_build_object('id', id || '_' || i, 'cart_id', cart_id || '_' || i)`,
  );
  await copy("marketing_subscription", "email = :email", `jsonb_build_object('id', id || '_' || i, ${ADDRESS})`);
  await db.raw("ANALYZE cart; ANALYZE cart_line_item; ANALYZE marketing_subscription");
}

/** The sessions of carts that were copied; due from then on. */
export async function copySessions(db: Connection, original: AbandonedSession, copies: number): Promise<void> {
  await copier(db, original, copies)(
    "checkout_session",
    "id = :id",
    `jsonb_build_object('id', id || '_' || i, 'cart_id', cart_id || '_' || i, ${SHOPPER},
       'email_key', 'shopper-' || i || '@shop.internal', 'consent_email', 'shopper-' || i || '@shop.internal')`,
  );
  await db.raw("ANALYZE checkout_session");
  // Last, and all at once: in some tests somebody sweeps every second.
  await db.raw(
    `UPDATE checkout_session SET expires_at = now() - interval '1 minute' WHERE id = :id OR id LIKE :id || '\\_%'`,
    { id: original.id },
  );
}
