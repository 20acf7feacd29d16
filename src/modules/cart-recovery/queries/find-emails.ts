import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { EmailRow } from "../rows";
import { sql } from "./sql";

/** Mails by id, as they are; those that are gone are absent. */
export function findEmails(manager: EntityManager, ids: readonly string[]): Promise<EmailRow[]> {
  return sql<EmailRow>(manager, `SELECT * FROM recovery_email WHERE id = ANY(:ids) AND deleted_at IS NULL`, { ids });
}
