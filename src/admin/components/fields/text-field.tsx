import { Input } from "@medusajs/ui";
import type { HTMLInputTypeAttribute } from "react";
import type { FieldValues } from "react-hook-form";
import { Field, type FieldProps } from "./field";

type TextFieldProps<Values extends FieldValues> = FieldProps<Values> & {
  type?: HTMLInputTypeAttribute;
  placeholder?: string;
  autoComplete?: string;
};

export function TextField<Values extends FieldValues>({
  type = "text",
  placeholder,
  autoComplete = "off",
  ...props
}: TextFieldProps<Values>) {
  return (
    <Field {...props}>
      {(field) => <Input {...field} type={type} placeholder={placeholder} autoComplete={autoComplete} />}
    </Field>
  );
}
