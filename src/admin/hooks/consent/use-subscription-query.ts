import { useQueryParams } from "@medusajs/dashboard/hooks";
import { readFilter } from "../../lib/read-filter";

/** What the URL asks of the list of subscriptions, as its API takes it. */
export function useSubscriptionQuery(pageSize: number): Record<string, unknown> {
  const { q, order, offset, status, topic } = useQueryParams(["q", "order", "offset", "status", "topic"]);
  return {
    q,
    order,
    status: readFilter(status),
    topic: readFilter(topic),
    offset: offset ?? 0,
    limit: pageSize,
  };
}
