import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { EventName } from "../../../domain/events/event-names";
import { newIds } from "./new-ids";
import { sql } from "./sql";

/** What is to be told, by the id of what it is about. */
export type EventToTell = { name: EventName; subject_id: string };

export type ClaimedEvent = EventToTell & { id: string };

/**
 * Notes what is to be told, in the transaction of what it tells: there is never one without the other.
 *
 * @param lease_seconds for how long nobody else claims them, so that the caller can tell them by itself; null for whoever looks
 * first
 * @returns them, in their order
 */
export async function addEvents<Event extends EventToTell>(
  manager: EntityManager,
  events: readonly Event[],
  { lease_seconds }: { lease_seconds: number | null } = { lease_seconds: null },
): Promise<(Event & ClaimedEvent)[]> {
  if (events.length === 0) {
    return [];
  }
  const ids = newIds("revt", events.length);
  const noted = events.map((event, i) => ({ ...event, id: ids[i] ?? "" }));
  await sql(
    manager,
    `INSERT INTO recovery_event (id, name, subject_id, claimed_until)
     SELECT id, name, subject_id, now() + :lease_seconds::int * interval '1 second'
     FROM jsonb_to_recordset(:rows::jsonb) AS told(id text, name text, subject_id text)`,
    { rows: JSON.stringify(noted.map(({ id, name, subject_id }) => ({ id, name, subject_id }))), lease_seconds },
  );
  return noted;
}

/**
 * Reserves the oldest events that nobody is telling. Should this process die before they are deleted, they are told again
 * once the lease has passed.
 */
export function claimEvents(
  manager: EntityManager,
  input: { limit: number; lease_seconds: number },
): Promise<ClaimedEvent[]> {
  return sql<ClaimedEvent>(
    manager,
    `WITH due AS MATERIALIZED (
       SELECT id FROM recovery_event
       WHERE deleted_at IS NULL AND (claimed_until IS NULL OR claimed_until < now())
       ORDER BY id
       LIMIT :limit
       FOR UPDATE SKIP LOCKED
     ), claimed AS (
       UPDATE recovery_event AS event SET claimed_until = now() + :lease_seconds * interval '1 second'
       FROM due WHERE event.id = due.id
       RETURNING event.id, event.name, event.subject_id
     )
     SELECT * FROM claimed ORDER BY id`,
    input,
  );
}

/** Forgets events that the bus has taken. */
export async function deleteEvents(manager: EntityManager, ids: readonly string[]): Promise<void> {
  await sql(manager, `DELETE FROM recovery_event WHERE id = ANY(:ids)`, { ids });
}
