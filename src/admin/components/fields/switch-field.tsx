import { Form } from "@medusajs/dashboard/components";
import { Switch } from "@medusajs/ui";
import { type FieldValues, useFormContext } from "react-hook-form";
import type { FieldProps } from "./field";

/** A choice between on and off, in a box as in Medusa's own forms. */
export function SwitchField<Values extends FieldValues>({ name, label, hint }: FieldProps<Values>) {
  const { control } = useFormContext<Values>();
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field: { value, onChange, ...field } }) => (
        <Form.Item>
          <div className="flex gap-x-3 rounded-lg bg-ui-bg-component p-3 shadow-elevation-card-rest">
            <Form.Control>
              <Switch {...field} checked={Boolean(value)} onCheckedChange={onChange} className="mt-0.5" />
            </Form.Control>
            <div className="flex flex-col">
              <Form.Label>{label}</Form.Label>
              {hint && <Form.Hint>{hint}</Form.Hint>}
            </div>
          </div>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  );
}
