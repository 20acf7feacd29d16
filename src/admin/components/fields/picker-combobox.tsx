import { Combobox } from "@medusajs/dashboard/components";
import { useComboboxData } from "@medusajs/dashboard/hooks";
import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { type PickerKind, PICKERS } from "../../lib/pickers";

type PickerComboboxProps = Omit<ComponentPropsWithoutRef<"input">, "onChange" | "value"> & {
  kind: PickerKind;
  picked: string[];
  onPick: (id: string) => void;
};

/** Finds one more. Medusa's combobox for several has buttons that cannot be read out. */
export const PickerCombobox = forwardRef<HTMLInputElement, PickerComboboxProps>(
  ({ kind, picked, onPick, ...props }, ref) => {
    const { options, searchValue, onSearchValueChange, fetchNextPage, isFetchingNextPage, disabled } = useComboboxData({
      queryKey: ["cart-recovery", "picker", kind],
      queryFn: PICKERS[kind],
      getOptions: (page) => page.options,
    });
    return (
      <Combobox
        {...props}
        ref={ref}
        value=""
        onChange={(id?: string) => {
          if (id) onPick(id);
        }}
        options={options.filter(({ value }) => !picked.includes(value))}
        searchValue={searchValue}
        onSearchValueChange={onSearchValueChange}
        fetchNextPage={() => void fetchNextPage()}
        isFetchingNextPage={isFetchingNextPage}
        disabled={disabled}
      />
    );
  },
);
PickerCombobox.displayName = "PickerCombobox";
