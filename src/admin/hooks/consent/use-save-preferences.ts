import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { WantedPreferences } from "../../../domain/consent/preferences";
import { alwaysAsk } from "../../lib/always-ask";
import { queryKeys } from "../../lib/query-keys";
import { sdk } from "../../lib/sdk";

export type PreferencesChange = { email: string; topics: WantedPreferences };

/** Changes what an address gets: of a customer by the way of their account, of any other by the list. */
export function useSavePreferences(customer_id: string | null) {
  const client = useQueryClient();
  return useMutation({
    ...alwaysAsk,
    mutationFn: ({ email, topics }: PreferencesChange) =>
      customer_id === null
        ? sdk.client.fetch("/admin/marketing-subscriptions", { method: "POST", body: { email, topics } })
        : sdk.client.fetch(`/admin/customers/${customer_id}/marketing-preferences`, {
            method: "POST",
            body: { topics },
          }),
    onSuccess: () =>
      Promise.all(
        [queryKeys.subscriptions, queryKeys.preferences, queryKeys.consentRecords].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
