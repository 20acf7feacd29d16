import { Plus } from "@medusajs/icons";
import { Button, Hint } from "@medusajs/ui";
import { useFieldArray, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { NumberField } from "../../fields/number-field";
import { NO_OFFER, type SequenceValues } from "./sequence-values";
import { StepFields } from "./step-fields";

const MAX_STEPS = 5;
const DAY_MINUTES = 1440;

/** The mails in their order, each of which can be moved, taken away, or followed by another. */
export function StepsFields() {
  const { t } = useTranslation();
  const { control, getValues } = useFormContext<SequenceValues>();
  const { fields, append, remove, swap } = useFieldArray({ control, name: "steps" });
  const add = () => {
    const last = getValues("steps").at(-1)?.delay_minutes ?? 0;
    append({ ...NO_OFFER, delay_minutes: last + DAY_MINUTES, template: null });
  };
  return (
    <div className="flex flex-col gap-y-4">
      <Hint>{t("cartRecovery.settings.sequence.hint")}</Hint>
      <ol className="flex flex-col gap-y-4">
        {fields.map(({ id }, index) => (
          <StepFields
            key={id}
            index={index}
            count={fields.length}
            onRemove={() => remove(index)}
            onMove={(by) => swap(index, index + by)}
          />
        ))}
      </ol>
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        disabled={fields.length >= MAX_STEPS}
        onClick={add}
      >
        <Plus />
        {t("cartRecovery.settings.sequence.add")}
      </Button>
      <NumberField<SequenceValues>
        name="promotion_cooldown_days"
        min={0}
        max={365}
        label={t("cartRecovery.settings.sequence.cooldownDays")}
        hint={t("cartRecovery.settings.sequence.cooldownHint")}
      />
    </div>
  );
}
