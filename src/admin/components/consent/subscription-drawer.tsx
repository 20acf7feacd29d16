import type { MarketingSubscription } from "../../lib/consent/subscription";
import { HistoryDrawer } from "./history-drawer";
import { PreferencesDrawer } from "./preferences-drawer";
import { PrivacyDrawer } from "./privacy-drawer";

/** Which drawer of the list is open. */
export type SubscriptionDrawerState =
  { name: "add" } | { name: "edit" | "history" | "privacy"; subscription: MarketingSubscription };

type SubscriptionDrawerProps = { drawer: SubscriptionDrawerState; onClose: () => void };

export function SubscriptionDrawer({ drawer, onClose }: SubscriptionDrawerProps) {
  switch (drawer.name) {
    case "add":
      return <PreferencesDrawer preferences={null} customer_id={null} onClose={onClose} />;
    case "edit":
      return <PreferencesDrawer preferences={drawer.subscription} customer_id={null} onClose={onClose} />;
    case "history":
      return <HistoryDrawer email={drawer.subscription.email} onClose={onClose} />;
    case "privacy":
      return <PrivacyDrawer email={drawer.subscription.email} onClose={onClose} />;
  }
}
