import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { generateEntityId } from "@medusajs/framework/utils";
import type { ConsentText } from "../../../domain/consent/prompt";
import { sql } from "./sql";

/** Notes that a text is being shown. Almost always it was before, and nothing is written. */
export async function noteConsentText(manager: EntityManager, shown: ConsentText): Promise<void> {
  await sql(
    manager,
    `INSERT INTO consent_text (id, text_version, locale, "text")
     SELECT :id, :text_version, :locale, :words
     WHERE NOT EXISTS (SELECT 1 FROM consent_text WHERE text_version = :text_version AND deleted_at IS NULL)
     ON CONFLICT (text_version) WHERE deleted_at IS NULL DO NOTHING`,
    {
      id: generateEntityId(undefined, "ctext"),
      text_version: shown.text_version,
      locale: shown.locale,
      words: shown.text,
    },
  );
}

/** The text that an answer names; null when no such text was ever shown. */
export async function findConsentText(manager: EntityManager, text_version: string): Promise<ConsentText | null> {
  const [row] = await sql<ConsentText>(
    manager,
    `SELECT text_version, locale, "text" FROM consent_text WHERE text_version = :text_version AND deleted_at IS NULL`,
    { text_version },
  );
  return row ?? null;
}

/** The answer that a session got while its cart had this address; null when there is none. */
export async function findAnswer(
  manager: EntityManager,
  session: { session_id: string; email: string },
): Promise<{ action: "opt_in" | "opt_out"; text_version: string | null; occurred_at: Date } | null> {
  const [row] = await sql<{ action: "opt_in" | "opt_out"; text_version: string | null; occurred_at: Date }>(
    manager,
    `SELECT action, text_version, occurred_at FROM consent_record
     WHERE email = :email AND checkout_session_id = :session_id AND action IN ('opt_in', 'opt_out')
       AND deleted_at IS NULL
     ORDER BY occurred_at DESC, id DESC LIMIT 1`,
    session,
  );
  return row ?? null;
}
