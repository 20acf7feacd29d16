import { defineRouteConfig } from "@medusajs/admin-sdk";
import { LayoutComposer } from "@medusajs/dashboard/components";
import { Envelope } from "@medusajs/icons";
import { useCallback, useState } from "react";
import { PageName } from "../../components/common/page-name";
import type { OpenSubscription } from "../../components/consent/subscription-actions";
import { SubscriptionDrawer, type SubscriptionDrawerState } from "../../components/consent/subscription-drawer";
import { SubscriptionTable } from "../../components/consent/subscription-table";

const MarketingSubscriptionsPage = () => {
  const [drawer, setDrawer] = useState<SubscriptionDrawerState | null>(null);
  const open = useCallback<OpenSubscription>((name, subscription) => setDrawer({ name, subscription }), []);
  return (
    <>
      <LayoutComposer
        widgetsZonePrefix="marketing_subscription.list"
        preferredLayoutId="core:single-column"
        sections={{
          main: (
            <LayoutComposer.Entry id="MarketingSubscriptionTable">
              <SubscriptionTable open={open} onAdd={() => setDrawer({ name: "add" })} />
            </LayoutComposer.Entry>
          ),
        }}
      />
      {drawer && <SubscriptionDrawer drawer={drawer} onClose={() => setDrawer(null)} />}
    </>
  );
};

export const config = defineRouteConfig({
  label: "cartRecovery.subscriptions.title",
  translationNs: "translation",
  icon: Envelope,
});

export const handle = { breadcrumb: () => <PageName name="subscriptions.title" /> };

export default MarketingSubscriptionsPage;
