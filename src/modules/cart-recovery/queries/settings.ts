import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { SettingsRow } from "../rows";
import { sql } from "./sql";

const ID = "rset_default";

/** The one row of settings, or null while nothing was ever changed. */
export async function readSettings(
  manager: EntityManager,
  { lock = false }: { lock?: boolean } = {},
): Promise<SettingsRow | null> {
  if (lock) {
    await sql(
      manager,
      `INSERT INTO recovery_settings (id, "values", version) VALUES (:id, '{}', 0) ON CONFLICT DO NOTHING`,
      { id: ID },
    );
  }
  const [row] = await sql<SettingsRow>(
    manager,
    `SELECT * FROM recovery_settings WHERE id = :id${lock ? " FOR UPDATE" : ""}`,
    { id: ID },
  );
  return row ?? null;
}

/** Replaces the row, which must have been read with `lock`. */
export async function writeSettings(manager: EntityManager, settings: SettingsRow): Promise<void> {
  await sql(
    manager,
    `UPDATE recovery_settings
     SET "values" = :settings::jsonb, version = :version, activated_at = :activated_at,
       terms_version = :terms_version, terms_accepted_at = :terms_accepted_at,
       terms_accepted_by = :terms_accepted_by, updated_at = now()
     WHERE id = :id`,
    { ...settings, values: null, settings: JSON.stringify(settings.values), id: ID },
  );
}
