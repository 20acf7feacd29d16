import type { Action } from "@medusajs/dashboard/components";
import { Clock, Link } from "@medusajs/icons";
import { toast, usePrompt } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useCopyLink } from "../../hooks/session/use-copy-link";
import { useExpireSession } from "../../hooks/session/use-expire-session";
import { useProblemText } from "../../hooks/use-problem-text";
import type { CheckoutSessionDetail } from "../../lib/session/checkout-session";
import { MoreMenu } from "../common/more-menu";

/** What can be done with a session as it stands; nothing is drawn when there is nothing. */
export function SessionActions({ session }: { session: CheckoutSessionDetail }) {
  const { t } = useTranslation();
  const confirm = usePrompt();
  const problemText = useProblemText();
  const copyLink = useCopyLink();
  const { mutateAsync: expire, isPending } = useExpireSession(session.id);
  const { recovery_url } = session;

  const expireNow = async () => {
    const agreed = await confirm({
      title: t("cartRecovery.sessions.expire.title"),
      description: t("cartRecovery.sessions.expire.description"),
      confirmText: t("cartRecovery.sessions.expire.action"),
      cancelText: t("actions.cancel"),
      variant: "confirmation",
    });
    if (!agreed) {
      return;
    }
    try {
      await expire();
      toast.success(t("cartRecovery.sessions.expire.done"));
    } catch (error) {
      toast.error(problemText(error));
    }
  };

  const actions: Action[] = [
    ...(session.status === "open"
      ? [
          {
            label: t("cartRecovery.sessions.expire.action"),
            icon: <Clock />,
            disabled: isPending,
            onClick: () => void expireNow(),
          },
        ]
      : []),
    ...(recovery_url
      ? [
          {
            label: t("cartRecovery.sessions.link.copy"),
            icon: <Link />,
            onClick: () => void copyLink(recovery_url),
          },
        ]
      : []),
  ];
  return actions.length === 0 ? null : <MoreMenu label={t("cartRecovery.pages.more")} groups={[{ actions }]} />;
}
