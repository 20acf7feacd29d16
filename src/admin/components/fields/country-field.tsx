import { CountrySelect } from "@medusajs/dashboard/components";
import type { FieldValues } from "react-hook-form";
import { Field, type FieldProps } from "./field";

/** Its value is a two-letter code, or empty. */
export function CountryField<Values extends FieldValues>(props: FieldProps<Values>) {
  return <Field {...props}>{(field) => <CountrySelect {...field} allowClear />}</Field>;
}
