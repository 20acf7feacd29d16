import { Input } from "@medusajs/ui";
import type { FieldValues } from "react-hook-form";
import { Field, type FieldProps } from "./field";

type NumberFieldProps<Values extends FieldValues> = FieldProps<Values> & { min?: number; max?: number; step?: number };

/** Its value is a number, or null while the field is empty. */
export function NumberField<Values extends FieldValues>({ min, max, step, ...props }: NumberFieldProps<Values>) {
  return (
    <Field {...props}>
      {({ value, onChange, ...field }) => (
        <Input
          {...field}
          type="number"
          min={min}
          max={max}
          step={step}
          value={value ?? ""}
          onChange={({ target }) => onChange(target.value === "" ? null : target.valueAsNumber)}
        />
      )}
    </Field>
  );
}
