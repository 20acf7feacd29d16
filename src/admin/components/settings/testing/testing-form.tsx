import { useTranslation } from "react-i18next";
import { z } from "zod";
import { linesOf } from "../../../lib/lines";
import type { Settings } from "../../../lib/settings";
import { LinesField } from "../../fields/lines-field";
import { PickerField } from "../../fields/picker-field";
import { SettingsForm } from "../settings-form";

type TestingValues = { test_sales_channel_ids: string[]; test_email_domains: string };

const DOMAIN = /^[^@\s]+\.[^@\s]+$/;

export function TestingForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const areDomains = (text: string) => linesOf(text).every((line) => DOMAIN.test(line));
  return (
    <SettingsForm<TestingValues>
      schema={z.object({
        test_sales_channel_ids: z.array(z.string()),
        test_email_domains: z.string().refine(areDomains, t("cartRecovery.settings.testing.domainsRule")),
      })}
      values={{
        test_sales_channel_ids: settings.test_sales_channel_ids,
        test_email_domains: settings.test_email_domains.join("\n"),
      }}
      toChange={({ test_sales_channel_ids, test_email_domains }) => ({
        test_sales_channel_ids,
        test_email_domains: linesOf(test_email_domains),
      })}
    >
      <PickerField<TestingValues>
        name="test_sales_channel_ids"
        kind="sales_channels"
        label={t("cartRecovery.settings.testing.channels")}
        hint={t("cartRecovery.settings.testing.channelsHint")}
        optional
      />
      <LinesField<TestingValues>
        name="test_email_domains"
        placeholder="my-agency.com"
        label={t("cartRecovery.settings.testing.domains")}
        hint={t("cartRecovery.settings.testing.domainsHint")}
        optional
      />
    </SettingsForm>
  );
}
