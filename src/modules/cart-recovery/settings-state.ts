import type { RecoverySettingsValues } from "./settings";

/** The settings as they stand, with what the merchant did rather than chose. */
export type SettingsState = {
  values: RecoverySettingsValues;
  version: number;
  /** When recovery emails were last switched on; null when never. */
  activated_at: Date | null;
  /** Whether the version of the terms that ships with this code was accepted. */
  terms_accepted: boolean;
  terms: {
    version: string;
    accepted_version: string | null;
    accepted_at: Date | null;
    accepted_by: string | null;
  };
};
