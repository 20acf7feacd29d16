import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useRules } from "../../../hooks/use-rules";
import { orNull } from "../../../lib/or-null";
import type { Settings } from "../../../lib/settings";
import { CountryField } from "../../fields/country-field";
import { SelectField } from "../../fields/select-field";
import { SwitchField } from "../../fields/switch-field";
import { SettingsForm } from "../settings-form";
import { ConsentCopyFields } from "./consent-copy-fields";

export type ConsentValues = {
  business_country: string;
  promotions: "auto" | "none";
  double_opt_in: boolean;
  /** By line, as a form cannot have fields named by what is typed into another. */
  texts: { locale: string; text: string }[];
};

export function ConsentForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const rules = useRules();
  const schema = z.object({
    business_country: z.string(),
    promotions: z.enum(["auto", "none"]),
    double_opt_in: z.boolean(),
    texts: z.array(z.object({ locale: rules.locale, text: rules.required(1000) })),
  });
  return (
    <SettingsForm<ConsentValues>
      schema={schema}
      values={{
        business_country: settings.business_country ?? "",
        promotions: settings.consent_collection.promotions,
        double_opt_in: settings.double_opt_in,
        texts: Object.entries(settings.consent_copy).map(([locale, { text }]) => ({ locale, text })),
      }}
      toChange={({ business_country, promotions, double_opt_in, texts }) => ({
        business_country: orNull(business_country),
        consent_collection: { promotions },
        double_opt_in,
        consent_copy: Object.fromEntries(texts.map(({ locale, text }) => [locale.trim(), { text }])),
      })}
    >
      <CountryField<ConsentValues>
        name="business_country"
        label={t("cartRecovery.settings.consent.businessCountry")}
        hint={t("cartRecovery.settings.consent.businessCountryHint")}
      />
      <SelectField<ConsentValues>
        name="promotions"
        label={t("cartRecovery.settings.consent.collection")}
        hint={t("cartRecovery.settings.consent.collectionHint")}
        options={(["auto", "none"] as const).map((value) => ({
          value,
          label: t(`cartRecovery.settings.consent.collections.${value}`),
        }))}
      />
      <SwitchField<ConsentValues>
        name="double_opt_in"
        label={t("cartRecovery.settings.consent.doubleOptIn")}
        hint={t("cartRecovery.settings.consent.doubleOptInHint")}
      />
      <ConsentCopyFields />
    </SettingsForm>
  );
}
