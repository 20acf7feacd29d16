import { Form } from "@medusajs/dashboard/components";
import { type FieldValues, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { PickerKind } from "../../lib/pickers";
import type { FieldProps } from "./field";
import { OptionalMark } from "./optional-mark";
import { PickedItems } from "./picked-items";
import { PickerCombobox } from "./picker-combobox";

type PickerFieldProps<Values extends FieldValues> = FieldProps<Values> & { kind: PickerKind };

const idsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Some of the things that the store has, found by name, and below it those that were picked. Its value is their ids. */
export function PickerField<Values extends FieldValues>({ name, kind, label, hint }: PickerFieldProps<Values>) {
  const { t } = useTranslation();
  const { control } = useFormContext<Values>();
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field: { value, onChange, ref } }) => {
        const ids = idsOf(value);
        return (
          <Form.Item>
            <Form.Label icon={<OptionalMark />}>{label}</Form.Label>
            <Form.Control>
              <PickerCombobox
                ref={ref}
                kind={kind}
                picked={ids}
                placeholder={t("actions.add")}
                onPick={(id) => onChange([...ids, id])}
              />
            </Form.Control>
            <PickedItems kind={kind} ids={ids} onChange={onChange} />
            {hint && <Form.Hint>{hint}</Form.Hint>}
            <Form.ErrorMessage />
          </Form.Item>
        );
      }}
    />
  );
}
