import { useMutation, useQueryClient } from "@tanstack/react-query";
import { alwaysAsk } from "../../lib/always-ask";
import { queryKeys } from "../../lib/query-keys";
import { sdk } from "../../lib/sdk";

export function useResolveEmail(id: string) {
  const client = useQueryClient();
  return useMutation({
    ...alwaysAsk,
    mutationFn: (as: "sent" | "retry") =>
      sdk.client.fetch(`/admin/recovery-emails/${id}/resolve`, { method: "POST", body: { as } }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKeys.sessions }),
        client.invalidateQueries({ queryKey: queryKeys.health }),
      ]),
  });
}
