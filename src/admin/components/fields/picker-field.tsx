import { Combobox } from "@medusajs/dashboard/components";
import { useComboboxData } from "@medusajs/dashboard/hooks";
import { type FieldValues, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { type PickerKind, PICKERS } from "../../lib/pickers";
import { Field, type FieldProps } from "./field";

type PickerFieldProps<Values extends FieldValues> = FieldProps<Values> & { kind: PickerKind };

/** Some of the things that the store has, found by name. Its value is their ids. */
export function PickerField<Values extends FieldValues>({ kind, ...props }: PickerFieldProps<Values>) {
  const { t } = useTranslation();
  const { formState } = useFormContext<Values>();
  const picked: unknown = formState.defaultValues?.[props.name];
  const { options, searchValue, onSearchValueChange, fetchNextPage, isFetchingNextPage, disabled } = useComboboxData({
    queryKey: ["cart-recovery", "picker", kind],
    queryFn: PICKERS[kind],
    getOptions: (page) => page.options,
    defaultValue: Array.isArray(picked) && picked.length > 0 ? picked.map(String) : undefined,
  });
  const nothing = t("cartRecovery.common.nothingToPick");
  return (
    <Field {...props} hint={disabled ? nothing : props.hint}>
      {(field) => (
        <Combobox
          {...field}
          options={options}
          searchValue={searchValue}
          onSearchValueChange={onSearchValueChange}
          fetchNextPage={() => void fetchNextPage()}
          isFetchingNextPage={isFetchingNextPage}
          disabled={disabled}
          displayMode="chips"
        />
      )}
    </Field>
  );
}
