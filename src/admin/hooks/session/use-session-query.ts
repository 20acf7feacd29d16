import { useQueryParams } from "@medusajs/dashboard/hooks";
import { readFilter } from "../../lib/read-filter";

const FILTERS = ["status", "livemode", "recovered", "reason", "email_status", "created_at", "expired_at"];

/** What the URL asks of the list of sessions, as its API takes it. */
export function useSessionQuery(pageSize: number): Record<string, unknown> {
  const { q, order, offset, ...filters } = useQueryParams(["q", "order", "offset", ...FILTERS]);
  const read = Object.entries(filters).map(([name, kept]) => [name, readFilter(kept)] as const);
  return { q, order, offset: offset ?? 0, limit: pageSize, ...Object.fromEntries(read) };
}
