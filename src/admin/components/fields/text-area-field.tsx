import { Textarea } from "@medusajs/ui";
import type { FieldValues } from "react-hook-form";
import { Field, type FieldProps } from "./field";

type TextAreaFieldProps<Values extends FieldValues> = FieldProps<Values> & { rows?: number; placeholder?: string };

export function TextAreaField<Values extends FieldValues>({
  rows = 3,
  placeholder,
  ...props
}: TextAreaFieldProps<Values>) {
  return <Field {...props}>{(field) => <Textarea {...field} rows={rows} placeholder={placeholder} />}</Field>;
}
