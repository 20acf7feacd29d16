import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useRules } from "../../../hooks/use-rules";
import { useStoreCurrencies } from "../../../hooks/use-store-currencies";
import { linesOf } from "../../../lib/lines";
import type { Settings } from "../../../lib/settings";
import { LinesField } from "../../fields/lines-field";
import { NumberField } from "../../fields/number-field";
import { PickerField } from "../../fields/picker-field";
import { SelectField } from "../../fields/select-field";
import { SettingsForm } from "../settings-form";

type RulesValues = {
  minimum_items: number;
  /** Null where there is no minimum. */
  minimum_total: Record<string, number | null>;
  stock_rule: "any" | "all" | "off";
  sales_channel_ids: string[];
  customer_group_ids: string[];
  product_tag_ids: string[];
  email_patterns: string;
};

const PATTERN = /^[^@\s]+@[^@\s]+$/;

export function RulesForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const rules = useRules();
  const { currencies: sold, isPending } = useStoreCurrencies();
  const { excluded, minimum_items, minimum_total, stock_rule } = settings;
  const currencies = [...new Set([...sold, ...Object.keys(minimum_total)])];
  const arePatterns = (text: string) => linesOf(text).every((line) => PATTERN.test(line));
  const schema = z.object({
    minimum_items: rules.number(1, 1000),
    minimum_total: z.record(z.string(), rules.amount.nullable()),
    stock_rule: z.enum(["any", "all", "off"]),
    sales_channel_ids: z.array(z.string()),
    customer_group_ids: z.array(z.string()),
    product_tag_ids: z.array(z.string()),
    email_patterns: z.string().refine(arePatterns, t("cartRecovery.settings.rules.patternsRule")),
  });
  // The form takes its values when it appears: one for each currency, or it would be changed by being looked at.
  if (isPending) return null;
  return (
    <SettingsForm<RulesValues>
      schema={schema}
      values={{
        minimum_items,
        minimum_total: Object.fromEntries(currencies.map((currency) => [currency, minimum_total[currency] ?? null])),
        stock_rule,
        ...excluded,
        email_patterns: excluded.email_patterns.join("\n"),
      }}
      toChange={({ minimum_items, minimum_total, stock_rule, email_patterns, ...ids }) => ({
        minimum_items,
        stock_rule,
        minimum_total: Object.fromEntries(
          Object.entries(minimum_total).flatMap(([currency, amount]) => (amount === null ? [] : [[currency, amount]])),
        ),
        excluded: { ...ids, email_patterns: linesOf(email_patterns) },
      })}
    >
      <NumberField<RulesValues>
        name="minimum_items"
        min={1}
        label={t("cartRecovery.settings.rules.minimumItems")}
        hint={t("cartRecovery.settings.rules.minimumItemsHint")}
      />
      {currencies.map((currency) => (
        <NumberField<RulesValues>
          key={currency}
          name={`minimum_total.${currency}`}
          min={0}
          step={0.01}
          label={t("cartRecovery.settings.rules.minimumTotalIn", { currency: currency.toUpperCase() })}
          optional
        />
      ))}
      <SelectField<RulesValues>
        name="stock_rule"
        label={t("cartRecovery.settings.rules.stock")}
        options={(["any", "all", "off"] as const).map((value) => ({
          value,
          label: t(`cartRecovery.settings.rules.stocks.${value}`),
        }))}
      />
      <PickerField<RulesValues>
        name="sales_channel_ids"
        kind="sales_channels"
        label={t("cartRecovery.settings.rules.salesChannels")}
        optional
      />
      <PickerField<RulesValues>
        name="customer_group_ids"
        kind="customer_groups"
        label={t("cartRecovery.settings.rules.customerGroups")}
        optional
      />
      <PickerField<RulesValues>
        name="product_tag_ids"
        kind="product_tags"
        label={t("cartRecovery.settings.rules.productTags")}
        optional
      />
      <LinesField<RulesValues>
        name="email_patterns"
        placeholder="*@example.com"
        label={t("cartRecovery.settings.rules.patterns")}
        hint={t("cartRecovery.settings.rules.patternsHint")}
        optional
      />
    </SettingsForm>
  );
}
