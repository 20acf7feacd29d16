import { zodResolver } from "@hookform/resolvers/zod";
import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useMailLocale } from "../../../hooks/use-mail-locale";
import { usePreview } from "../../../hooks/use-preview";
import { useRules } from "../../../hooks/use-rules";
import { useSubmitSettings } from "../../../hooks/use-submit-settings";
import { orNull } from "../../../lib/or-null";
import type { Settings } from "../../../lib/settings";
import { TextAreaField } from "../../fields/text-area-field";
import { TextField } from "../../fields/text-field";
import { PreviewPane } from "../../preview/preview-pane";
import { MailForm } from "../mail-form";
import { ColorField } from "./color-field";
import { LogoField } from "./logo-field";

export type BrandValues = { store_name: string; logo_url: string; color: string; postal_address: string };

const COLOR = /^#[0-9a-f]{6}$/i;

const toBrand = ({ store_name, logo_url, color, postal_address }: BrandValues): Settings["brand"] => ({
  store_name: orNull(store_name),
  logo_url: orNull(logo_url),
  color,
  postal_address: orNull(postal_address),
});

export function BrandForm({ settings }: { settings: Settings }) {
  const { brand } = settings;
  const { t } = useTranslation();
  const rules = useRules();
  const { submit, ...saving } = useSubmitSettings();
  const schema = z.object({
    store_name: rules.text(100),
    logo_url: rules.url,
    color: z.string().regex(COLOR, t("cartRecovery.settings.brand.colorRule")),
    postal_address: rules.text(500),
  });
  const form = useForm<BrandValues, unknown, BrandValues>({
    resolver: zodResolver(schema),
    defaultValues: {
      store_name: brand.store_name ?? "",
      logo_url: brand.logo_url ?? "",
      color: brand.color,
      postal_address: brand.postal_address ?? "",
    },
  });
  const typed = useWatch({ control: form.control, compute: toBrand });
  const preview = usePreview({ locale: useMailLocale(settings), brand: typed });
  return (
    <MailForm<BrandValues>
      title={t("cartRecovery.settings.brand.edit")}
      description={t("cartRecovery.settings.brand.description")}
      form={form}
      saving={saving}
      onSubmit={(values) => submit({ brand: toBrand(values) })}
      preview={<PreviewPane {...preview} />}
    >
      <TextField<BrandValues>
        name="store_name"
        label={t("cartRecovery.settings.brand.storeName")}
        hint={t("cartRecovery.settings.brand.storeNameHint")}
        optional
      />
      <LogoField />
      <ColorField />
      <TextAreaField<BrandValues>
        name="postal_address"
        label={t("cartRecovery.settings.brand.postalAddress")}
        hint={t("cartRecovery.settings.brand.postalAddressHint")}
      />
    </MailForm>
  );
}
