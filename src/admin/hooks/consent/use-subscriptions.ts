import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { alwaysAsk } from "../../lib/always-ask";
import type { MarketingSubscription } from "../../lib/consent/subscription";
import { queryKeys } from "../../lib/query-keys";
import { sdk } from "../../lib/sdk";

type SubscriptionList = { marketing_subscriptions: MarketingSubscription[]; count: number };

export function useSubscriptions(query: Record<string, unknown>) {
  return useQuery({
    ...alwaysAsk,
    queryKey: [...queryKeys.subscriptions, query],
    queryFn: () => sdk.client.fetch<SubscriptionList>("/admin/marketing-subscriptions", { query }),
    placeholderData: keepPreviousData,
  });
}
