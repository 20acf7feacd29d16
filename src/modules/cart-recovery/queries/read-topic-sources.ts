import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { Topic } from "../../../domain/consent/precedence";
import type { ConsentSource } from "./save-consent-act";
import { sql } from "./sql";

/** Where the act that stands came from, for each topic of an address: the newest, and of equal ones the withdrawal. */
export async function readTopicSources(
  manager: EntityManager,
  email: string,
): Promise<Partial<Record<Topic, ConsentSource>>> {
  const rows = await sql<{ topic: Topic; source: ConsentSource }>(
    manager,
    `SELECT DISTINCT ON (topics.topic) topics.topic, record.source
     FROM consent_record AS record
     JOIN (VALUES ('cart_recovery'), ('promotions')) AS topics(topic)
       ON record.topic IS NULL OR record.topic = topics.topic
     WHERE record.email = :email AND record.action IN ('opt_in', 'subscribe', 'confirm', 'unsubscribe') AND NOT record.pending
       AND record.deleted_at IS NULL
     ORDER BY topics.topic, record.occurred_at DESC, record.action = 'unsubscribe' DESC, record.id DESC`,
    { email },
  );
  return Object.fromEntries(rows.map(({ topic, source }) => [topic, source]));
}
