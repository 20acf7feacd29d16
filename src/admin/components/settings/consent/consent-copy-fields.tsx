import { Plus, Trash } from "@medusajs/icons";
import { Button, Hint, IconButton, Label } from "@medusajs/ui";
import { useId } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { TextAreaField } from "../../fields/text-area-field";
import { TextField } from "../../fields/text-field";
import type { ConsentValues } from "./consent-form";

/** The merchant's words beside the checkbox, as many languages as they like. */
export function ConsentCopyFields() {
  const { t } = useTranslation();
  const id = useId();
  const { control } = useFormContext<ConsentValues>();
  const { fields, append, remove } = useFieldArray({ control, name: "texts" });
  return (
    <div role="group" aria-labelledby={id} className="flex flex-col gap-y-4">
      <div className="flex items-start justify-between gap-x-4">
        <div className="flex flex-col">
          <Label id={id} size="small" weight="plus">
            {t("cartRecovery.settings.consent.copy")}
          </Label>
          <Hint>{t("cartRecovery.settings.consent.copyHint")}</Hint>
        </div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          className="shrink-0"
          onClick={() => append({ locale: "", text: "" })}
        >
          <Plus />
          {t("actions.add")}
        </Button>
      </div>
      {fields.map(({ id: key }, index) => (
        <div key={key} className="flex flex-col gap-y-3 rounded-lg bg-ui-bg-component p-3 shadow-elevation-card-rest">
          <div className="flex items-start justify-between gap-x-2">
            <TextField<ConsentValues>
              name={`texts.${index}.locale`}
              label={t("cartRecovery.common.locale")}
              hint={t("cartRecovery.common.localeHint")}
            />
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              aria-label={t("cartRecovery.settings.consent.removeText", { number: index + 1 })}
              onClick={() => remove(index)}
            >
              <Trash />
            </IconButton>
          </div>
          <TextAreaField<ConsentValues> name={`texts.${index}.text`} label={t("cartRecovery.settings.consent.text")} />
        </div>
      ))}
    </div>
  );
}
