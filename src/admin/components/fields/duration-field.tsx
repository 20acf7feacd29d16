import { Form } from "@medusajs/dashboard/components";
import { Input, Select } from "@medusajs/ui";
import { useState } from "react";
import { type FieldValues, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { DURATION_UNITS, type DurationUnit, unitOf } from "../../lib/duration";
import type { FieldProps } from "./field";

const UNITS: DurationUnit[] = ["minutes", "hours", "days"];

/** A time as a number and a unit. Its value is in minutes, or null while the field is empty. */
export function DurationField<Values extends FieldValues>({ name, label, hint }: FieldProps<Values>) {
  const { t } = useTranslation();
  const { control, getValues } = useFormContext<Values>();
  const [unit, setUnit] = useState(() => unitOf(Number(getValues(name))));
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field: { value, onChange, ...field } }) => {
        const amount = typeof value === "number" ? value / DURATION_UNITS[unit] : null;
        const change = (next: number | null, by: DurationUnit) =>
          onChange(next === null ? null : Math.round(next * DURATION_UNITS[by]));
        return (
          <Form.Item>
            <Form.Label>{label}</Form.Label>
            <div className="grid grid-cols-2 gap-x-2">
              <Form.Control>
                <Input
                  {...field}
                  type="number"
                  min={0}
                  value={amount ?? ""}
                  onChange={({ target }) => change(target.value === "" ? null : target.valueAsNumber, unit)}
                />
              </Form.Control>
              <Select
                value={unit}
                onValueChange={(chosen) => {
                  const next = UNITS.find((known) => known === chosen) ?? unit;
                  setUnit(next);
                  change(amount, next);
                }}
              >
                <Select.Trigger aria-label={t("cartRecovery.common.unitOf", { label })}>
                  <Select.Value />
                </Select.Trigger>
                <Select.Content>
                  {UNITS.map((each) => (
                    <Select.Item key={each} value={each}>
                      {t(`cartRecovery.common.units.${each}`)}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            </div>
            {hint && <Form.Hint>{hint}</Form.Hint>}
            <Form.ErrorMessage />
          </Form.Item>
        );
      }}
    />
  );
}
