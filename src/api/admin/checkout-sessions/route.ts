import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { cartRecovery } from "../../../workflows/cart-recovery-service";
import { loadCountryCodes } from "./load-country-codes";
import { presentCheckoutSession } from "./present";
import type { ListCheckoutSessionsQuery } from "./validators";

type Filters = Partial<Omit<ListCheckoutSessionsQuery, "limit" | "offset" | "order" | "fields">>;

/** `q` finds an address by any part of it, everything else by its whole id. */
function toFilters({ q, email, reason, ...columns }: Filters): Record<string, unknown> {
  const found = q && [
    { email_key: { $like: `%${q.toLowerCase().replace(/[\\%_]/g, "\\$&")}%` } },
    { id: q },
    { cart_id: q },
    { order_id: q },
    { customer_id: q },
  ];
  return {
    ...columns,
    ...(email && { email_key: email }),
    ...(reason && { last_decision: { $contains: { reasons: [reason] } } }),
    ...(found && { $or: found }),
  };
}

export async function GET(req: MedusaRequest<unknown, ListCheckoutSessionsQuery>, res: MedusaResponse): Promise<void> {
  const service = cartRecovery(req.scope);
  const { take, skip, order } = req.queryConfig.pagination;
  const filters: Filters = req.filterableFields;
  const [[sessions, count], settings] = await Promise.all([
    service.listAndCountCheckoutSessions(toFilters(filters), { take, skip, order: { ...order, id: "ASC" } }),
    service.getSettings(),
  ]);
  const countries = await loadCountryCodes(req.scope, sessions, settings);
  const context = { options: service.options, settings, now: new Date() };
  res.json({
    checkout_sessions: sessions.map((session) =>
      presentCheckoutSession(session, countries.get(session.cart_id) ?? null, context),
    ),
    count,
    offset: skip,
    limit: take,
  });
}
