import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { sentenceOf, settingsConflicts } from "../../../domain/decision/settings-conflicts";
import { readSettings, writeSettings } from "../queries/settings";
import type { SettingsRow } from "../rows";
import { mergeSettings, resolveSettings, type SettingsChange } from "../settings";
import type { SettingsState } from "../settings-state";
import { TERMS_VERSION } from "../terms";

/** The settings as they stand; defaults where nothing is stored. */
export function settingsState(row: SettingsRow | null): SettingsState {
  const accepted_version = row?.terms_version ?? null;
  return {
    values: resolveSettings(row?.values),
    version: row?.version ?? 0,
    activated_at: row?.activated_at ?? null,
    terms_accepted: accepted_version === TERMS_VERSION,
    terms: {
      version: TERMS_VERSION,
      accepted_version,
      accepted_at: row?.terms_accepted_at ?? null,
      accepted_by: row?.terms_accepted_by ?? null,
    },
  };
}

export type ChangeSettingsInput = {
  change: SettingsChange;
  /** Who accepted the terms; null when nobody did in this change. */
  terms_accepted_by: string | null;
  /** The version that the change was made on; null to make it on any. */
  version: number | null;
  now: Date;
  /** What must be there before recovery emails may be on; asked with the settings as they would be. */
  missing: (state: SettingsState) => string[];
};

export type SettingsChanged =
  | { ok: true; state: SettingsState }
  /** Somebody else changed the settings since they had the version that the change was made on. */
  | { ok: false; outdated: true }
  /** `conflicts` says which settings cannot stand together, and how to mend it. */
  | { ok: false; outdated: false; missing: string[]; conflicts: string[] };

/**
 * Changes the settings, or nothing: when somebody else did meanwhile, when they would contradict each other, or be switched on
 * with something missing.
 */
export async function changeSettings(manager: EntityManager, input: ChangeSettingsInput): Promise<SettingsChanged> {
  const row = await readSettings(manager, { lock: true });
  const before = settingsState(row);
  if (input.version !== null && input.version !== before.version) {
    return { ok: false, outdated: true };
  }
  const values = mergeSettings(row?.values ?? {}, input.change);
  const { terms_accepted_by, now } = input;
  const accepted =
    terms_accepted_by === null ? {} : { terms_version: TERMS_VERSION, terms_accepted_at: now, terms_accepted_by };
  const switchedOn = resolveSettings(values).enabled && !before.values.enabled;
  const next = {
    values,
    version: before.version + 1,
    activated_at: switchedOn ? now : before.activated_at,
    terms_version: row?.terms_version ?? null,
    terms_accepted_at: row?.terms_accepted_at ?? null,
    terms_accepted_by: row?.terms_accepted_by ?? null,
    ...accepted,
  };
  const state = settingsState(next);
  const conflicts = settingsConflicts(state.values).map(sentenceOf);
  const missing = input.change.enabled === true ? input.missing(state) : [];
  if (missing.length + conflicts.length > 0) {
    return { ok: false, outdated: false, missing, conflicts };
  }
  await writeSettings(manager, next);
  return { ok: true, state };
}
