import { History, PencilSquare, ShieldCheck } from "@medusajs/icons";
import { useTranslation } from "react-i18next";
import type { MarketingSubscription } from "../../lib/consent/subscription";
import { MoreMenu } from "../common/more-menu";

/** Opens a drawer about a subscription. */
export type OpenSubscription = (drawer: "edit" | "history" | "privacy", subscription: MarketingSubscription) => void;

type SubscriptionActionsProps = { subscription: MarketingSubscription; open: OpenSubscription };

export function SubscriptionActions({ subscription, open }: SubscriptionActionsProps) {
  const { t } = useTranslation();
  return (
    <MoreMenu
      label={t("cartRecovery.subscriptions.actions.more", { email: subscription.email })}
      groups={[
        {
          actions: [
            { label: t("actions.edit"), icon: <PencilSquare />, onClick: () => open("edit", subscription) },
            {
              label: t("cartRecovery.subscriptions.actions.history"),
              icon: <History />,
              onClick: () => open("history", subscription),
            },
          ],
        },
        {
          actions: [
            {
              label: t("cartRecovery.subscriptions.actions.privacy"),
              icon: <ShieldCheck />,
              onClick: () => open("privacy", subscription),
            },
          ],
        },
      ]}
    />
  );
}
