import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { type Page, pageFromEnd } from "../../../modules/cart-recovery/page-from-end";
import type { SessionRow } from "../../../modules/cart-recovery/rows";
import type { CartRecoveryModuleService } from "../../../modules/cart-recovery/service";
import { cartRecovery } from "../../../workflows/cart-recovery-service";
import { presentCheckoutSession } from "../../../workflows/present/checkout-session";
import { loadCountryCodes } from "../../../workflows/session/load-country-codes";
import { listByExpiry } from "./list-by-expiry";
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

/** Up to here a page by expiry is merged out of two lists. */
const NEAR = 1_000;

/** From so many on it pays to count first, and to begin at the end that is nearer. */
const FAR = 10_000;

type Order = Record<string, string>;

const opposite = (order: Order): Order =>
  Object.fromEntries(
    Object.entries(order).map(([column, way]) => [column, way.toUpperCase() === "DESC" ? "ASC" : "DESC"]),
  );

async function list(
  service: CartRecoveryModuleService,
  filters: Record<string, unknown>,
  { order, ...page }: Page & { order: Order },
): Promise<SessionRow[]> {
  const { expires_at, id = "ASC" } = order;
  return expires_at !== undefined && page.skip < NEAR
    ? listByExpiry(service, filters, { ...page, order: { expires_at, id } })
    : service.listCheckoutSessions(filters, { ...page, order });
}

async function countAll(service: CartRecoveryModuleService, filters: Record<string, unknown>): Promise<number> {
  const [, count] = await service.listAndCountCheckoutSessions(filters, { take: 1, select: ["id"] });
  return count;
}

async function listPage(
  service: CartRecoveryModuleService,
  filters: Record<string, unknown>,
  { order, ...page }: Page & { order: Order },
): Promise<[SessionRow[], number]> {
  if (page.skip < FAR) {
    return Promise.all([list(service, filters, { ...page, order }), countAll(service, filters)]);
  }
  const count = await countAll(service, filters);
  const fromEnd = pageFromEnd(page, count);
  if (fromEnd?.take === 0) {
    return [[], count];
  }
  const sessions = await list(service, filters, fromEnd ? { ...fromEnd, order: opposite(order) } : { ...page, order });
  return [fromEnd ? sessions.reverse() : sessions, count];
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
