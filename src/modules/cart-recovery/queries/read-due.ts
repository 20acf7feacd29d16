import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { EmailRow, SessionRow } from "../rows";
import { sql } from "./sql";

/** Sessions that the next sweep would expire, in its order, and how many there are in all. Nothing is claimed. */
export async function readDueSessions(
  manager: EntityManager,
  limit: number,
): Promise<{ rows: SessionRow[]; count: number }> {
  const due = `FROM checkout_session WHERE status = 'open' AND deleted_at IS NULL AND expires_at <= now()`;
  const rows = await sql<SessionRow>(manager, `SELECT * ${due} ORDER BY expires_at LIMIT :limit`, { limit });
  return { rows, count: rows.length < limit ? rows.length : await countOf(manager, due) };
}

/** Mails that the next sweep would look at, in its order, and how many there are in all. Nothing is claimed. */
export async function readDueEmails(
  manager: EntityManager,
  limit: number,
): Promise<{ rows: EmailRow[]; count: number }> {
  const due = `FROM recovery_email WHERE status = 'scheduled' AND deleted_at IS NULL AND next_attempt_at <= now()`;
  const rows = await sql<EmailRow>(manager, `SELECT * ${due} ORDER BY next_attempt_at LIMIT :limit`, { limit });
  return { rows, count: rows.length < limit ? rows.length : await countOf(manager, due) };
}

async function countOf(manager: EntityManager, due: string): Promise<number> {
  const [row] = await sql<{ count: number }>(manager, `SELECT count(*)::int AS count ${due}`, {});
  return row?.count ?? 0;
}
