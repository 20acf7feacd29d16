import { settingsState } from "./operations/change-settings";
import type { StoredSettings } from "./queries/settings";
import type { SettingsState } from "./settings-state";

/**
 * The settings as they were read last, with what PostgreSQL calls the version of their row: reading them, and working out what
 * they come to, takes longer than asking whether they are still the same.
 */
export class KnownSettings {
  private last: { row_version: string | null; state: SettingsState } | null = null;

  /** @param row_version null while nothing is stored */
  as(row_version: string | null): SettingsState | null {
    return this.last?.row_version === row_version ? this.last.state : null;
  }

  of(row: StoredSettings | null): SettingsState {
    const row_version = row?.row_version ?? null;
    const state = this.as(row_version) ?? settingsState(row);
    this.last = { row_version, state };
    return state;
  }
}
