import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { sql } from "./sql";

/**
 * The session whose link is being used, while there is something to restore: not bought, not erased. Locked until the
 * transaction ends, so that two clicks at once come one after the other.
 */
export async function lockSource(
  manager: EntityManager,
  id: string,
): Promise<{ allow_promotion_codes: boolean } | null> {
  const [source] = await sql<{ allow_promotion_codes: boolean }>(
    manager,
    `SELECT allow_promotion_codes FROM checkout_session
     WHERE id = :id AND status <> 'completed' AND NOT recovered AND erased_at IS NULL AND deleted_at IS NULL
     FOR UPDATE`,
    { id },
  );
  return source ?? null;
}

/** Makes the link lead to this restored cart no more. */
export async function closeLink(manager: EntityManager, session_id: string): Promise<void> {
  await sql(manager, `UPDATE checkout_session SET link_closed = true, updated_at = now() WHERE id = :session_id`, {
    session_id,
  });
}

/** Whether the link of a session leads to an open restored cart; see the index `IDX_checkout_session_linked_cart`. */
export async function hasLinkedSession(manager: EntityManager, source_id: string): Promise<boolean> {
  const rows = await sql(
    manager,
    `SELECT 1 FROM checkout_session
     WHERE recovered_from = :source_id AND status = 'open' AND NOT link_closed AND deleted_at IS NULL`,
    { source_id },
  );
  return rows.length > 0;
}
