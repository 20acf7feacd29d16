import { Textarea } from "@medusajs/ui";
import type { FieldValues } from "react-hook-form";
import { Field, type FieldProps } from "./field";

type LinesFieldProps<Values extends FieldValues> = FieldProps<Values> & { placeholder?: string };

/** A list of short texts, one a line. Its value is the text as it is typed: see `linesOf`. */
export function LinesField<Values extends FieldValues>({ placeholder, ...props }: LinesFieldProps<Values>) {
  return (
    <Field {...props}>
      {(field) => <Textarea {...field} rows={4} placeholder={placeholder} spellCheck={false} className="font-mono" />}
    </Field>
  );
}
