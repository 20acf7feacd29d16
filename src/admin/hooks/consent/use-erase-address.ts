import { useMutation, useQueryClient } from "@tanstack/react-query";
import { alwaysAsk } from "../../lib/always-ask";
import { sdk } from "../../lib/sdk";

type Erasure = { checkout_sessions: number; consent_records: number; notifications: number };

export function useEraseAddress(email: string) {
  const client = useQueryClient();
  return useMutation({
    ...alwaysAsk,
    mutationFn: async () =>
      (await sdk.client.fetch<{ erasure: Erasure }>("/admin/cart-recovery/erase", { method: "POST", body: { email } }))
        .erasure,
    // What was shown of the address is gone everywhere.
    onSuccess: () => client.invalidateQueries({ queryKey: ["cart-recovery"] }),
  });
}
