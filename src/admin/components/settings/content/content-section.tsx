import { Badge, Button } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { useLanguageName } from "../../../hooks/use-language-name";
import { useMailLocale } from "../../../hooks/use-mail-locale";
import { builtInTexts } from "../../../lib/mail-texts";
import type { Settings } from "../../../lib/settings";
import { Row } from "../../section/row";
import { Section } from "../../section/section";

/** In which languages the mail speaks, and whose words they are. */
export function ContentSection({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const { copy } = settings;
  const locale = useMailLocale(settings);
  const nameOf = useLanguageName();
  const isBuiltIn = (locale: string) => JSON.stringify(copy[locale]) === JSON.stringify(builtInTexts(locale));
  const own = Object.keys(copy).filter((locale) => !isBuiltIn(locale));
  const builtIn = Object.keys(copy).filter(isBuiltIn);
  const badges = (locales: string[]) =>
    locales.length > 0
      ? locales.map((locale) => (
          <Badge key={locale} size="2xsmall">
            {nameOf(locale)}
          </Badge>
        ))
      : "-";
  return (
    <Section
      title={t("cartRecovery.settings.content.title")}
      description={t("cartRecovery.settings.content.description")}
      edit="content"
      aside={
        <Button size="small" variant="secondary" asChild>
          <Link to="test-email">{t("cartRecovery.settings.testEmail.title")}</Link>
        </Button>
      }
    >
      <Row label={t("cartRecovery.settings.content.subjectRow")}>{copy[locale]?.subject ?? "-"}</Row>
      <Row label={t("cartRecovery.settings.content.ownLanguages")}>{badges(own)}</Row>
      <Row label={t("cartRecovery.settings.content.builtInLanguages")}>{badges(builtIn)}</Row>
    </Section>
  );
}
