import { useTranslation } from "react-i18next";
import { useCheckoutSession } from "../../hooks/session/use-checkout-session";

/** A session in the breadcrumbs, by the address of its shopper. */
export function SessionName({ id }: { id: string | null }) {
  const { t } = useTranslation();
  const { data: session } = useCheckoutSession(id);
  return session ? <span>{session.email ?? t("cartRecovery.sessions.anonymous")}</span> : null;
}
