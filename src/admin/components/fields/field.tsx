import { Form } from "@medusajs/dashboard/components";
import type { ReactElement, ReactNode } from "react";
import { type ControllerRenderProps, type FieldPath, type FieldValues, useFormContext } from "react-hook-form";
import { OptionalMark } from "./optional-mark";

/** What every field of a form has. */
export type FieldProps<Values extends FieldValues> = {
  name: FieldPath<Values>;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
};

type Render<Values extends FieldValues> = (field: ControllerRenderProps<Values, FieldPath<Values>>) => ReactElement;

/** Label, control, hint and what is wrong, tied together for screen readers as in Medusa's own forms. */
export function Field<Values extends FieldValues>({
  name,
  label,
  hint,
  optional = false,
  children,
}: FieldProps<Values> & { children: Render<Values> }) {
  const { control } = useFormContext<Values>();
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Form.Label icon={optional && <OptionalMark />}>{label}</Form.Label>
          <Form.Control>{children(field)}</Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  );
}
