import { useTranslation } from "react-i18next";

type PageNameProps = { name: "common.domain" | "subscriptions.title" };

/** A page's name in the breadcrumbs, in the language of the admin. */
export function PageName({ name }: PageNameProps) {
  const { t } = useTranslation();
  return <span>{t(`cartRecovery.${name}`)}</span>;
}
