import type { RecoverySettingsValues } from "../../modules/cart-recovery/settings";
import type { CopyTexts } from "./copy";
import { sdk } from "./sdk";

/** One mail of the sequence, as far as the merchant decides it. */
export type Step = {
  delay_minutes: number;
  /** Words for this mail alone, by locale. */
  template?: Record<string, CopyTexts> | null;
  promotion?: StepPromotion | null;
};

export type StepPromotion =
  { code: string } | { single_use: { type: "percentage" | "fixed"; value: number; currency_code?: string } };

/** As the admin API answers, in JSON. */
export type Settings = Omit<RecoverySettingsValues, "copy" | "sequence"> & {
  copy: Record<string, CopyTexts>;
  sequence: Step[];
  terms: {
    version: string;
    accepted_version: string | null;
    accepted_at: string | null;
    /** The id of a user or of a secret API key. */
    accepted_by: string | null;
    text: string;
  };
};

/** What must be there before recovery emails can be switched on. */
export const REQUIREMENTS = [
  "terms",
  "sender_address",
  "postal_address",
  "business_country",
  "cart_url",
  "provider",
] as const;

export type Requirement = (typeof REQUIREMENTS)[number];

export type SettingsAnswer = { settings: Settings; missing: Requirement[]; version: number };

type Values = Omit<Settings, "terms">;

/** What is left out stays, null goes back to the default. */
export type SettingsChange = { [Key in keyof Values]?: Values[Key] | null } & { accept_terms?: true };

const PATH = "/admin/cart-recovery/settings";

export function fetchSettings(): Promise<SettingsAnswer> {
  return sdk.client.fetch(PATH);
}

/** @param version that the change was made on; without it, it is made on whatever stands */
export function saveSettings(change: Record<string, unknown>, version?: number): Promise<SettingsAnswer> {
  return sdk.client.fetch(PATH, { method: "POST", body: { ...change, version } });
}
