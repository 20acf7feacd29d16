import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { SettingsRow } from "../rows";
import { sql } from "./sql";

const ID = "rset_default";

/** A row as it is stored, with what PostgreSQL calls this version of it: it differs after every write, whoever wrote. */
export type StoredSettings = SettingsRow & { row_version: string };

const ROW_VERSION = "xmin::text || ctid::text";

/** For a statement that is only to know whether the settings are still the same; null while nothing is stored. */
export const SELECT_SETTINGS_VERSION = `SELECT ${ROW_VERSION} FROM recovery_settings WHERE id = '${ID}'`;

/** The one row of settings, or null while nothing was ever changed. */
export async function readSettings(
  manager: EntityManager,
  { lock = false }: { lock?: boolean } = {},
): Promise<StoredSettings | null> {
  if (lock) {
    await sql(
      manager,
      `INSERT INTO recovery_settings (id, "values", version) VALUES (:id, '{}', 0) ON CONFLICT DO NOTHING`,
      { id: ID },
    );
  }
  const [row] = await sql<StoredSettings>(
    manager,
    `SELECT *, ${ROW_VERSION} AS row_version FROM recovery_settings WHERE id = :id${lock ? " FOR UPDATE" : ""}`,
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
