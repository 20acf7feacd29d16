import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useMailLocale } from "../../../hooks/use-mail-locale";
import { usePreview } from "../../../hooks/use-preview";
import { useSubmitSettings } from "../../../hooks/use-submit-settings";
import { type MailChoice, type MailTexts, nearestTexts, ownTexts, textsOf } from "../../../lib/mail-texts";
import type { Settings } from "../../../lib/settings";
import { PreviewPane } from "../../preview/preview-pane";
import { MailForm } from "../mail-form";
import { CopyFields } from "./copy-fields";
import { MailPicker } from "./mail-picker";
import { useCopySchema } from "./use-copy-schema";

/** The words of all mails and languages in one form: nothing is lost by looking at another. */
export function ContentForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const { submit, ...saving } = useSubmitSettings();
  const [mail, setMail] = useState<MailChoice>("all");
  const [locale, setLocale] = useState(useMailLocale(settings));
  const form = useForm<MailTexts, unknown, MailTexts>({
    resolver: zodResolver(useCopySchema()),
    defaultValues: textsOf(settings),
  });
  const [all, steps] = useWatch({ control: form.control, name: ["all", "steps"] });
  const texts = { all, steps };
  const template = ownTexts(texts, mail, locale) ?? nearestTexts(texts, locale);
  const preview = usePreview({ locale, step: mail === "all" ? 0 : mail, template });

  const save = ({ all: copy, steps: templates }: MailTexts) => {
    const sequence = settings.sequence.map((step, index) => ({ ...step, template: templates[index] ?? null }));
    submit({ copy, ...(form.formState.dirtyFields.steps && { sequence }) });
  };

  return (
    <MailForm<MailTexts>
      title={t("cartRecovery.settings.content.edit")}
      description={t("cartRecovery.settings.content.description")}
      form={form}
      saving={saving}
      onSubmit={save}
      preview={<PreviewPane {...preview} />}
    >
      <MailPicker mail={mail} locale={locale} onMail={setMail} onLocale={setLocale} />
      <CopyFields key={`${mail}.${locale}`} mail={mail} locale={locale} problem={preview.error} onRemoved={setLocale} />
    </MailForm>
  );
}
