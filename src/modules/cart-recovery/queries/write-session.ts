import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { generateEntityId } from "@medusajs/framework/utils";
import type { CartChange } from "../../../domain/recovery/plan-restore";
import type { SessionRow } from "../rows";

type Columns = Partial<
  Omit<SessionRow, "id" | "created_at" | "updated_at" | "deleted_at" | "last_decision" | "restored_changes">
> & { restored_changes?: CartChange[] };

/** pg writes arrays as PostgreSQL arrays, so JSON columns take text. */
function toDatabase({ restored_changes, ...columns }: Columns): Record<string, unknown> {
  return restored_changes ? { ...columns, restored_changes: JSON.stringify(restored_changes) } : columns;
}

function table(manager: EntityManager): Knex.QueryBuilder<SessionRow, SessionRow[]> {
  const connection = manager.getTransactionContext<Knex.Transaction>() ?? manager.getKnex();
  return connection<SessionRow, SessionRow[]>("checkout_session");
}

/**
 * Adds a session. When a unique index refuses (another process opened one for this cart, or the source session already
 * has an open restored cart) nothing happens and the answer is null.
 */
export async function insertSession(
  manager: EntityManager,
  columns: Columns & Pick<SessionRow, "cart_id" | "currency_code" | "opened_at" | "last_activity_at" | "expires_at">,
): Promise<SessionRow | null> {
  const rows = await table(manager)
    .insert({ id: generateEntityId(undefined, "cs"), ...toDatabase(columns) })
    .onConflict()
    .ignore()
    .returning("*");
  return rows[0] ?? null;
}

/**
 * Changes a session; `updated_at` moves, so that a decision made on the old state is not acted upon.
 *
 * @param row_version changes it only if nobody has since this was read; the answer is null when somebody has
 */
export async function updateSession(
  manager: EntityManager,
  id: string,
  columns: Columns,
  row_version?: string,
): Promise<SessionRow | null> {
  const row = table(manager).where({ id });
  const rows = await (row_version === undefined ? row : row.whereRaw("xmin = ?::xid", [row_version]))
    .update({ ...toDatabase(columns), updated_at: new Date() })
    .returning("*");
  return rows[0] ?? null;
}
