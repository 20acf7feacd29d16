import { useMutation, useQueryClient } from "@tanstack/react-query";
import { alwaysAsk } from "../../lib/always-ask";
import { queryKeys } from "../../lib/query-keys";
import { sdk } from "../../lib/sdk";

export function useExpireSession(id: string) {
  const client = useQueryClient();
  return useMutation({
    ...alwaysAsk,
    mutationFn: () => sdk.client.fetch(`/admin/checkout-sessions/${id}/expire`, { method: "POST" }),
    // Also after a refusal: the session may have expired by itself meanwhile.
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.sessions }),
  });
}
