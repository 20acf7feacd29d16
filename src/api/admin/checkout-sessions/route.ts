import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CartRecoveryModuleService } from "../../../modules/cart-recovery/service";
import { cartRecovery } from "../../../workflows/cart-recovery-service";
import { loadCountryCodes } from "./load-country-codes";
import { presentCheckoutSession } from "./present";
import type { ListCheckoutSessionsQuery } from "./validators";

type Filters = Partial<Omit<ListCheckoutSessionsQuery, "limit" | "offset" | "order" | "fields">>;

/** `q` finds an address by any part of it, everything else by its whole id. */
function toFilters({ q, email, reason, ...columns }: Omit<Filters, "email_status">): Record<string, unknown> {
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

/** The sessions of all mails whose outcome is not known; there are few, and an index finds them. */
async function withUnknownEmail(service: CartRecoveryModuleService): Promise<string[]> {
  const emails = await service.listRecoveryEmails({ status: "unknown" }, { select: ["checkout_session_id"] });
  return emails.map(({ checkout_session_id }) => checkout_session_id);
}

export async function GET(req: MedusaRequest<unknown, ListCheckoutSessionsQuery>, res: MedusaResponse): Promise<void> {
  const service = cartRecovery(req.scope);
  const { take, skip, order } = req.queryConfig.pagination;
  const { email_status, ...columns }: Filters = req.filterableFields;
  const filters = email_status ? { ...toFilters(columns), id: await withUnknownEmail(service) } : toFilters(columns);
  const [[sessions, count], settings] = await Promise.all([
    service.listAndCountCheckoutSessions(filters, { take, skip, order: { ...order, id: "ASC" } }),
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
