import { type Knex, knex } from "@medusajs/framework/mikro-orm/knex";
import { type Connection, copyCarts, copySessions } from "../../integration-tests/support/copy-due-sessions";
import type { PreparedStore } from "./prepare-store";

export type StoreDatabase = {
  /** Makes so many sessions due, and forgets all that was mailed before. */
  seedDue(count: number): Promise<void>;
  /** Puts more into the cart that is copied, until it has so many lines. */
  fillCart(lines: number): Promise<void>;
  /** Of the courier's rows: how many addresses were written to by the plugin, and how many of them more than once. */
  countMailed(): Promise<{ addresses: number; doubled: number }>;
  close(): Promise<void>;
};

const FORGET_CARTS = `
  DELETE FROM cart_line_item WHERE cart_id LIKE :cart_id || '\\_%';
  DELETE FROM cart WHERE id LIKE :cart_id || '\\_%';
  DELETE FROM marketing_subscription WHERE email <> :email`;

const FORGET_SESSIONS = `
  TRUNCATE notification, recovery_email, recovery_decision, recovery_event;
  DELETE FROM checkout_session WHERE id LIKE :id || '\\_%';
  UPDATE checkout_session SET status = 'open', expired_at = NULL, last_decision = NULL, expires_at = now() + interval '1 day'
  WHERE id = :id`;

const FILL_CART = `
  INSERT INTO cart_line_item
  SELECT (jsonb_populate_record(item, jsonb_build_object('id', 'more_' || n))).*
  FROM cart_line_item AS item, generate_series(
    (SELECT count(*) + 1 FROM cart_line_item WHERE cart_id = :cart_id), :lines::int) AS n
  WHERE item.id = (SELECT min(id) FROM cart_line_item WHERE cart_id = :cart_id)`;

/** Of the nightly job's filter: nobody has touched a cart for a while. */
const GROW_OLD = `
  UPDATE cart SET metadata = NULL, updated_at = now() - interval '2 days'
  WHERE metadata IS NOT NULL OR updated_at > now() - interval '36 hours'`;

const MAILED = `
  SELECT count(*)::int AS addresses, count(*) FILTER (WHERE mails > 1)::int AS doubled
  FROM (SELECT "to", count(*) AS mails FROM notification
        WHERE trigger_type = 'cart-recovery' AND status = 'success' GROUP BY "to") AS mailed`;

/** The database of a prepared store, from outside of what is measured. */
export function openStoreDatabase({ url, abandoned }: PreparedStore): StoreDatabase {
  const pool: Knex = knex({ client: "pg", connection: url, pool: { min: 0, max: 1 } });
  const run = async (statement: string, bindings: Record<string, string | number> = {}) => {
    const { rows } = await pool.raw<{ rows: Record<string, unknown>[] }>(statement, bindings);
    return { rows };
  };
  const runAll = async (statements: string) => {
    for (const statement of statements.split(";\n")) {
      await run(statement, { ...abandoned });
    }
  };
  const connection: Connection = { raw: (statement, bindings) => pool.raw(statement, bindings ?? {}) };
  let carts = 1;
  return {
    async seedDue(count) {
      await runAll(FORGET_SESSIONS);
      // A sweep leaves carts as they are.
      if (count !== carts) {
        await runAll(FORGET_CARTS);
        await copyCarts(connection, abandoned, count - 1);
        carts = count;
      }
      await copySessions(connection, abandoned, count - 1);
      await run(GROW_OLD);
      await run("VACUUM ANALYZE");
    },
    async fillCart(lines) {
      await run(FILL_CART, { cart_id: abandoned.cart_id, lines });
      carts = 1;
    },
    async countMailed() {
      const { rows } = await run(MAILED);
      return { addresses: Number(rows[0]?.addresses), doubled: Number(rows[0]?.doubled) };
    },
    close: () => pool.destroy(),
  };
}
