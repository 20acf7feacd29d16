import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";

/** Leads to a session by the address of its shopper. */
export function SessionLink({ id, email }: { id: string; email: string | null }) {
  const { t } = useTranslation();
  return (
    <Link
      to={`/cart-recovery/sessions/${id}`}
      className="transition-fg truncate rounded outline-none hover:text-ui-fg-base focus-visible:shadow-borders-focus"
    >
      {email ?? t("cartRecovery.sessions.anonymous")}
    </Link>
  );
}
