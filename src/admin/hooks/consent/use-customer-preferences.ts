import { useQuery } from "@tanstack/react-query";
import { alwaysAsk } from "../../lib/always-ask";
import type { MarketingPreferences } from "../../lib/consent/subscription";
import { queryKeys } from "../../lib/query-keys";
import { sdk } from "../../lib/sdk";

type PreferencesAnswer = { marketing_preferences: MarketingPreferences };

export function useCustomerPreferences(customer_id: string) {
  return useQuery({
    ...alwaysAsk,
    queryKey: [...queryKeys.preferences, customer_id],
    queryFn: async () =>
      (await sdk.client.fetch<PreferencesAnswer>(`/admin/customers/${customer_id}/marketing-preferences`))
        .marketing_preferences,
  });
}
