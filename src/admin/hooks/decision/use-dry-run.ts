import { useQuery } from "@tanstack/react-query";
import { alwaysAsk } from "../../lib/always-ask";
import type { DryRun } from "../../lib/decision/dry-run";
import { queryKeys } from "../../lib/query-keys";
import { sdk } from "../../lib/sdk";

/** What the next sweep would do, asked anew each time. */
export function useDryRun() {
  return useQuery({
    ...alwaysAsk,
    queryKey: queryKeys.dryRun,
    queryFn: async () => {
      const answer = await sdk.client.fetch<{ dry_run: DryRun }>("/admin/cart-recovery/dry-run", { method: "POST" });
      return answer.dry_run;
    },
    gcTime: 0,
  });
}
