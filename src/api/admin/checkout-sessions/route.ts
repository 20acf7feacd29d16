import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CartRecoveryModuleService } from "../../../modules/cart-recovery/service";
import { cartRecovery } from "../../../workflows/cart-recovery-service";
import { presentCheckoutSession } from "../../../workflows/present/checkout-session";
import { loadCountryCodes } from "../../../workflows/session/load-country-codes";
import { listPage } from "./list-page";
import type { ListCheckoutSessionsQuery } from "./validators";

type Filters = Partial<Omit<ListCheckoutSessionsQuery, "limit" | "offset" | "order" | "fields">>;

/** `q` finds an address by any part of it, everything else by its whole id. */
async function search(service: CartRecoveryModuleService, q: string): Promise<Record<string, unknown>> {
  const part = q.toLowerCase();
  const addresses = await service.findSessionAddresses(part);
  const byAddress =
    addresses === null
      ? { email_key: { $like: `%${part.replace(/[\\%_]/g, "\\$&")}%` } }
      : { email_key: { $in: addresses } };
  return { $or: [byAddress, { id: q }, { cart_id: q }, { order_id: q }, { customer_id: q }] };
}

async function toFilters(
  service: CartRecoveryModuleService,
  { q, email, reason, email_status, ...columns }: Filters,
): Promise<Record<string, unknown>> {
  return {
    ...columns,
    ...(email && { email_key: email }),
    ...(reason && { last_decision: { $contains: { reasons: [reason] } } }),
    ...(email_status && { id: await withUnknownEmail(service) }),
    ...(q && (await search(service, q))),
  };
}

/** The sessions of all mails whose outcome is not known; there are few, and an index finds them. */
async function withUnknownEmail(service: CartRecoveryModuleService): Promise<string[]> {
  const emails = await service.listRecoveryEmails({ status: "unknown" }, { select: ["checkout_session_id"] });
  return emails.map(({ checkout_session_id }) => checkout_session_id);
}

export async function GET(req: MedusaRequest<unknown, ListCheckoutSessionsQuery>, res: MedusaResponse): Promise<void> {
  const service = cartRecovery(req.scope);
  const { take = 20, skip, order } = req.queryConfig.pagination;
  const filters = await toFilters(service, req.filterableFields);
  const [[sessions, count], settings] = await Promise.all([
    listPage(service, filters, { take, skip, order: { ...order, id: "ASC" } }),
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
