import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useRules } from "../../../hooks/use-rules";
import { orNull } from "../../../lib/or-null";
import type { Settings } from "../../../lib/settings";
import { TextField } from "../../fields/text-field";
import { SettingsForm } from "../settings-form";

type StorefrontValues = { cart_url: string; recovery_url: string };

const CART = "{cart_id}";
const TOKEN = "{token}";
const COUNTRY = "{country_code}";

export function StorefrontForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const rules = useRules();
  return (
    <SettingsForm<StorefrontValues>
      schema={z.object({ cart_url: rules.urlWith(CART), recovery_url: rules.urlWith(TOKEN) })}
      values={{ cart_url: settings.cart_url ?? "", recovery_url: settings.recovery_url ?? "" }}
      toChange={({ cart_url, recovery_url }) => ({ cart_url: orNull(cart_url), recovery_url: orNull(recovery_url) })}
    >
      <TextField<StorefrontValues>
        name="cart_url"
        type="url"
        placeholder={`https://my-store.com/${COUNTRY}/cart?cart_id=${CART}`}
        label={t("cartRecovery.settings.storefront.cartUrl")}
        hint={t("cartRecovery.settings.storefront.cartUrlHint", { placeholder: CART, country: COUNTRY })}
      />
      <TextField<StorefrontValues>
        name="recovery_url"
        type="url"
        placeholder={`https://my-store.com/recover?token=${TOKEN}`}
        label={t("cartRecovery.settings.storefront.recoveryUrl")}
        hint={t("cartRecovery.settings.storefront.recoveryUrlHint", { placeholder: TOKEN })}
        optional
      />
    </SettingsForm>
  );
}
