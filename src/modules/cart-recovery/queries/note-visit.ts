import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { generateEntityId } from "@medusajs/framework/utils";
import { sql } from "./sql";

/** Notes that the link of a session was opened. Only the first time counts. */
export async function noteVisit(manager: EntityManager, { session_id, at }: { session_id: string; at: Date }) {
  await sql(
    manager,
    `INSERT INTO recovery_visit (id, checkout_session_id, visited_at) VALUES (:id, :session_id, :at)
     ON CONFLICT (checkout_session_id) WHERE deleted_at IS NULL DO NOTHING`,
    { id: generateEntityId(undefined, "rvis"), session_id, at },
  );
}

/** Notes that the link of a session made a restored cart, which is a visit, too: a storefront may restore without the page. */
export async function noteRestore(manager: EntityManager, { session_id, at }: { session_id: string; at: Date }) {
  await sql(
    manager,
    `INSERT INTO recovery_visit AS visit (id, checkout_session_id, visited_at, restored_at)
     VALUES (:id, :session_id, :at, :at)
     ON CONFLICT (checkout_session_id) WHERE deleted_at IS NULL
     DO UPDATE SET restored_at = coalesce(visit.restored_at, excluded.restored_at), updated_at = now()`,
    { id: generateEntityId(undefined, "rvis"), session_id, at },
  );
}
