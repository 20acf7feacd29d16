import { useFormContext, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useStoreCurrencies } from "../../../hooks/use-store-currencies";
import { NumberField } from "../../fields/number-field";
import { SelectField } from "../../fields/select-field";
import { TextField } from "../../fields/text-field";
import type { SequenceValues } from "./sequence-values";

/** What a mail offers: nothing, a promotion that the store has, or a code made for each shopper. */
export function OfferFields({ index }: { index: number }) {
  const { t } = useTranslation();
  const { control } = useFormContext<SequenceValues>();
  const { currencies } = useStoreCurrencies();
  const step = `steps.${index}` as const;
  const offer = useWatch({ control, name: `${step}.offer` });
  return (
    <>
      <SelectField<SequenceValues>
        name={`${step}.offer`}
        label={t("cartRecovery.settings.sequence.offer")}
        options={(["none", "code", "percentage", "fixed"] as const).map((value) => ({
          value,
          label: t(`cartRecovery.settings.sequence.offers.${value}`),
        }))}
      />
      {offer === "code" && (
        <TextField<SequenceValues>
          name={`${step}.code`}
          label={t("cartRecovery.settings.sequence.code")}
          hint={t("cartRecovery.settings.sequence.codeHint")}
        />
      )}
      {(offer === "percentage" || offer === "fixed") && (
        <NumberField<SequenceValues>
          name={`${step}.value`}
          min={0}
          label={t(`cartRecovery.settings.sequence.values.${offer}`)}
          hint={t("cartRecovery.settings.sequence.singleUseHint")}
        />
      )}
      {offer === "fixed" && (
        <SelectField<SequenceValues>
          name={`${step}.currency_code`}
          label={t("cartRecovery.settings.sequence.currency")}
          options={currencies.map((value) => ({ value, label: value.toUpperCase() }))}
        />
      )}
    </>
  );
}
