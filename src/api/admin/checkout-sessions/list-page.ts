import { type Page, pageFromEnd } from "../../../modules/cart-recovery/page-from-end";
import type { SessionRow } from "../../../modules/cart-recovery/rows";
import type { CartRecoveryModuleService } from "../../../modules/cart-recovery/service";
import { listByExpiry } from "./list-by-expiry";

/** Up to here a page by expiry is merged out of two lists. */
const NEAR = 1_000;

/** From so many on it pays to count first, and to begin at the end that is nearer. */
const FAR = 10_000;

type Order = Record<string, string>;

const opposite = (order: Order): Order =>
  Object.fromEntries(
    Object.entries(order).map(([column, way]) => [column, way.toUpperCase() === "DESC" ? "ASC" : "DESC"]),
  );

function list(
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
  const [, count] = await service.listAndCountCheckoutSessions(filters, { take: 0, select: ["id"] });
  return count;
}

/** A page of the sessions that the filters leave, and how many these are. */
export async function listPage(
  service: CartRecoveryModuleService,
  filters: Record<string, unknown>,
  { order, ...page }: Page & { order: Order },
): Promise<[SessionRow[], number]> {
  if (page.skip < FAR) {
    return order.expires_at === undefined
      ? service.listAndCountCheckoutSessions(filters, { ...page, order })
      : Promise.all([list(service, filters, { ...page, order }), countAll(service, filters)]);
  }
  const count = await countAll(service, filters);
  const fromEnd = pageFromEnd(page, count);
  if (fromEnd?.take === 0) {
    return [[], count];
  }
  const sessions = await list(service, filters, fromEnd ? { ...fromEnd, order: opposite(order) } : { ...page, order });
  return [fromEnd ? sessions.reverse() : sessions, count];
}
