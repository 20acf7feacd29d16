import { Combobox } from "@medusajs/dashboard/components";
import type { FieldValues } from "react-hook-form";
import { Field, type FieldProps } from "./field";

type ComboboxFieldProps<Values extends FieldValues> = FieldProps<Values> & {
  options: { value: string; label: string }[];
};

/** One of many, found by typing. */
export function ComboboxField<Values extends FieldValues>({ options, ...props }: ComboboxFieldProps<Values>) {
  return <Field {...props}>{(field) => <Combobox {...field} options={options} />}</Field>;
}
