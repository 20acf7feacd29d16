import { Form } from "@medusajs/dashboard/components";
import { Select } from "@medusajs/ui";
import { type FieldValues, useFormContext } from "react-hook-form";
import type { FieldProps } from "./field";

type SelectFieldProps<Values extends FieldValues> = Omit<FieldProps<Values>, "optional"> & {
  options: { value: string; label: string }[];
};

export function SelectField<Values extends FieldValues>({ name, label, hint, options }: SelectFieldProps<Values>) {
  const { control } = useFormContext<Values>();
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field: { ref, onChange, ...field } }) => (
        <Form.Item>
          <Form.Label>{label}</Form.Label>
          <Select {...field} onValueChange={onChange}>
            <Form.Control>
              <Select.Trigger ref={ref}>
                <Select.Value />
              </Select.Trigger>
            </Form.Control>
            <Select.Content>
              {options.map((option) => (
                <Select.Item key={option.value} value={option.value}>
                  {option.label}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  );
}
