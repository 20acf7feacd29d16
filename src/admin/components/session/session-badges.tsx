import { Badge } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { CheckoutSession } from "../../lib/session/checkout-session";

/** What sets a session apart from most. */
export function SessionBadges({ session }: { session: Pick<CheckoutSession, "livemode" | "recovered"> }) {
  const { t } = useTranslation();
  return (
    <>
      {!session.livemode && (
        <Badge size="2xsmall" color="orange">
          {t("cartRecovery.sessions.badges.test")}
        </Badge>
      )}
      {session.recovered && (
        <Badge size="2xsmall" color="green">
          {t("cartRecovery.sessions.badges.recovered")}
        </Badge>
      )}
    </>
  );
}
