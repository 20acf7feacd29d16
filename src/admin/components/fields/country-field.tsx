import { CountrySelect } from "@medusajs/dashboard/components";
import type { FieldValues } from "react-hook-form";
import { Field, type FieldProps } from "./field";

/** Its value is a two-letter code, or empty until one was chosen. Medusa's button to empty it cannot be read out. */
export function CountryField<Values extends FieldValues>(props: FieldProps<Values>) {
  return <Field {...props}>{(field) => <CountrySelect {...field} />}</Field>;
}
