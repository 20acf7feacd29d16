import type { Page } from "../../../modules/cart-recovery/page-from-end";
import type { SessionRow } from "../../../modules/cart-recovery/rows";
import type { CartRecoveryModuleService } from "../../../modules/cart-recovery/service";

type ByExpiry = Page & { order: { expires_at: string; id: string } };

/** Each with an index in the order of `expires_at`; one of all sessions would have to be written at every event of a cart. */
const PARTS = [{ status: "open" }, { status: { $ne: "open" } }];

/**
 * A page of sessions in the order of their expiry, out of as many of each part as come before the page's end: the database
 * alone would read and sort them all. For the first pages of a list.
 */
export async function listByExpiry(
  service: CartRecoveryModuleService,
  filters: Record<string, unknown>,
  { take, skip, order }: ByExpiry,
): Promise<SessionRow[]> {
  const end = skip + take;
  const first = await Promise.all(
    PARTS.map((part) =>
      service.listCheckoutSessions({ $and: [filters, part] }, { take: end, order, select: ["id", "expires_at"] }),
    ),
  );
  const way = order.expires_at.toUpperCase() === "DESC" ? -1 : 1;
  const ids = first
    .flat()
    .sort((a, b) => way * (a.expires_at.getTime() - b.expires_at.getTime()))
    .slice(skip, end)
    .map(({ id }) => id);
  const sessions = await service.listCheckoutSessions({ id: ids }, { take });
  return sessions.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
