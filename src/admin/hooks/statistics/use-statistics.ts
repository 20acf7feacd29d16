import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { alwaysAsk } from "../../lib/always-ask";
import { queryKeys } from "../../lib/query-keys";
import { sdk } from "../../lib/sdk";
import type { Statistics } from "../../lib/statistics/statistics";

type StatisticsQuery = { from: string; to: string; currency_code: string | undefined };

/** Asks nothing while the store's currency is not known. */
export function useStatistics(query: StatisticsQuery) {
  return useQuery({
    ...alwaysAsk,
    queryKey: [...queryKeys.statistics, query],
    queryFn: async () =>
      (await sdk.client.fetch<{ statistics: Statistics }>("/admin/cart-recovery/statistics", { query })).statistics,
    enabled: query.currency_code !== undefined,
    placeholderData: keepPreviousData,
  });
}
