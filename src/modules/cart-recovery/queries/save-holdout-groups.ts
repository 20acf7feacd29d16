import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { HoldoutGroup } from "../../../domain/statistics/holdout-group";
import { sql } from "./sql";

/** Keeps which group of the holdout comparison each session fell in. No change of what decisions rest on. */
export async function saveHoldoutGroups(
  manager: EntityManager,
  sessions: readonly { id: string; group: HoldoutGroup }[],
): Promise<void> {
  if (sessions.length === 0) {
    return;
  }
  await sql(
    manager,
    `UPDATE checkout_session AS session SET holdout_group = grouped."group"
     FROM jsonb_to_recordset(:sessions::jsonb) AS grouped(id text, "group" text)
     WHERE session.id = grouped.id`,
    { sessions: JSON.stringify(sessions) },
  );
}
