import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { alwaysAsk } from "../../lib/always-ask";
import { queryKeys } from "../../lib/query-keys";
import { sdk } from "../../lib/sdk";
import type { CheckoutSession } from "../../lib/session/checkout-session";

type CheckoutSessionList = { checkout_sessions: CheckoutSession[]; count: number };

export function useCheckoutSessions(query: Record<string, unknown>) {
  return useQuery({
    ...alwaysAsk,
    queryKey: [...queryKeys.sessions, "list", query],
    queryFn: () => sdk.client.fetch<CheckoutSessionList>("/admin/checkout-sessions", { query }),
    placeholderData: keepPreviousData,
  });
}
