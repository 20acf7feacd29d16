import type { Settings } from "../../../lib/settings";
import { SettingsForm } from "../settings-form";
import { type SequenceValues, toSequence, toSteps } from "./sequence-values";
import { StepsFields } from "./steps-fields";
import { useSequenceSchema } from "./use-sequence-schema";

export function SequenceForm({ settings }: { settings: Settings }) {
  return (
    <SettingsForm<SequenceValues>
      schema={useSequenceSchema(settings)}
      values={{ steps: toSteps(settings.sequence), promotion_cooldown_days: settings.promotion_cooldown_days }}
      toChange={({ steps, ...values }) => ({ ...values, sequence: toSequence(steps) })}
    >
      <StepsFields />
    </SettingsForm>
  );
}
