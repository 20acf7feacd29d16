import { useQuery } from "@tanstack/react-query";
import { alwaysAsk } from "../../lib/always-ask";
import { queryKeys } from "../../lib/query-keys";
import { sdk } from "../../lib/sdk";
import type { CheckoutSessionDetail } from "../../lib/session/checkout-session";

/** While the mail that follows the expiry of a session is on its way, the page looks again by itself. */
const LOOK_AGAIN_MS = 3000;

function isMoving({ recovery_emails }: CheckoutSessionDetail): boolean {
  const now = new Date().toISOString();
  return recovery_emails.some(
    ({ status, next_attempt_at }) =>
      status === "sending" || (status === "scheduled" && next_attempt_at !== null && next_attempt_at <= now),
  );
}

/** One session with all that is kept about it; asks nothing while there is no id. */
export function useCheckoutSession(id: string | null) {
  return useQuery({
    ...alwaysAsk,
    queryKey: [...queryKeys.sessions, "one", id],
    queryFn: async () => {
      const answer = await sdk.client.fetch<{ checkout_session: CheckoutSessionDetail }>(
        `/admin/checkout-sessions/${id ?? ""}`,
      );
      return answer.checkout_session;
    },
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? LOOK_AGAIN_MS : false),
  });
}
