import { Label, Select } from "@medusajs/ui";
import { useId } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useLanguageName } from "../../../hooks/use-language-name";
import { OFFERED_LOCALES } from "../../../lib/locales";
import type { MailChoice, MailTexts } from "../../../lib/mail-texts";

type MailPickerProps = {
  mail: MailChoice;
  locale: string;
  onMail: (mail: MailChoice) => void;
  onLocale: (locale: string) => void;
};

/** Which words are shown: of which mail, in which language. */
export function MailPicker({ mail, locale, onMail, onLocale }: MailPickerProps) {
  const { t } = useTranslation();
  const id = useId();
  const nameOf = useLanguageName();
  const { control } = useFormContext<MailTexts>();
  const [all, steps] = useWatch({ control, name: ["all", "steps"] });
  const existing = [...new Set([locale, ...Object.keys(all), ...steps.flatMap((step) => Object.keys(step ?? {}))])];
  const offered = OFFERED_LOCALES.filter((each) => !existing.includes(each));
  const byName = (locales: string[]) =>
    locales
      .map((value) => ({ value, label: nameOf(value) }))
      .toSorted((a, b) => a.label.localeCompare(b.label))
      .map(({ value, label }) => (
        <Select.Item key={value} value={value}>
          {label}
        </Select.Item>
      ));
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      <div className="flex flex-col gap-y-2">
        <Label id={`${id}-locale`} size="small" weight="plus">
          {t("cartRecovery.common.locale")}
        </Label>
        <Select value={locale} onValueChange={onLocale}>
          <Select.Trigger aria-labelledby={`${id}-locale`}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Group>
              <Select.Label>{t("cartRecovery.settings.content.languages")}</Select.Label>
              {byName(existing)}
            </Select.Group>
            <Select.Group>
              <Select.Label>{t("cartRecovery.settings.content.addLanguage")}</Select.Label>
              {byName(offered)}
            </Select.Group>
          </Select.Content>
        </Select>
      </div>
      <div className="flex flex-col gap-y-2">
        <Label id={`${id}-mail`} size="small" weight="plus">
          {t("cartRecovery.settings.content.mail")}
        </Label>
        <Select value={String(mail)} onValueChange={(value) => onMail(value === "all" ? "all" : Number(value))}>
          <Select.Trigger aria-labelledby={`${id}-mail`}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value="all">{t("cartRecovery.settings.content.allMails")}</Select.Item>
            {steps.map((_, index) => (
              <Select.Item key={index} value={String(index)}>
                {t("cartRecovery.settings.sequence.step", { number: index + 1 })}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
    </div>
  );
}
