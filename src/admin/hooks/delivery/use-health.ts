import { useQuery } from "@tanstack/react-query";
import { alwaysAsk } from "../../lib/always-ask";
import type { Health } from "../../lib/delivery/health";
import { queryKeys } from "../../lib/query-keys";
import { sdk } from "../../lib/sdk";

const LOOK_AGAIN_MS = 30_000;

export function useHealth() {
  return useQuery({
    ...alwaysAsk,
    queryKey: queryKeys.health,
    queryFn: async () => (await sdk.client.fetch<{ health: Health }>("/admin/cart-recovery/health")).health,
    refetchInterval: LOOK_AGAIN_MS,
  });
}
