import type { INotificationModuleService, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { PruneCursor } from "../../modules/cart-recovery/queries/find-prunable-sessions";
import type { CartRecoveryModuleService } from "../../modules/cart-recovery/service";
import { cartRecovery } from "../cart-recovery-service";
import { TRIGGER_TYPE } from "../delivery/notification";
import { removeEndedPromotions } from "../recovery/remove-ended-promotions";

const DAY_MS = 86_400_000;
const PAGE_SIZE = 1000;

/** Medusa generates it for every model of a module; the module's declared interface leaves it out. */
type NotificationModule = INotificationModuleService & { deleteNotifications(ids: string[]): Promise<void> };

/** How many rows were deleted. */
export type PruneResult = { sessions: number; confirmations: number; notifications: number; promotions: number };

/**
 * Deletes what is older than the setting `retention_days`: ended sessions with their decisions and mails, the rows that their
 * mails left in the Notification Module, which has no retention of its own, and mails that asked for a confirmation. And it
 * removes single-use codes that ended unused. What they counted for stays in the daily figures; the ledger of consents and the
 * texts it names stay; sessions of recovered orders stay without anything personal. Page by page, each in its own
 * transaction: it may stop anywhere and run any number of times at once.
 */
export async function pruneHistory(container: MedusaContainer, now: Date): Promise<PruneResult> {
  const service = cartRecovery(container);
  const { values } = await service.getSettings();
  const before = new Date(now.getTime() - values.retention_days * DAY_MS);
  const notifications = await pruneNotifications(container, service, before);

  let sessions = 0;
  let after: PruneCursor | null = null;
  do {
    const { pruned, next } = await service.pruneHistory({ before, after, limit: PAGE_SIZE });
    sessions += pruned;
    after = next;
  } while (after !== null && !service.lifetime.isOver);
  const confirmations = await pruneConfirmations(service, before);
  await service.forgetTurns();
  return { sessions, confirmations, notifications, promotions: await removeEndedPromotions(container, now) };
}

async function pruneConfirmations(service: CartRecoveryModuleService, before: Date): Promise<number> {
  let count = 0;
  for (;;) {
    const deleted = await service.pruneConfirmations({ before, limit: PAGE_SIZE });
    count += deleted;
    if (deleted < PAGE_SIZE || service.lifetime.isOver) {
      return count;
    }
  }
}

async function pruneNotifications(
  container: MedusaContainer,
  { lifetime }: CartRecoveryModuleService,
  before: Date,
): Promise<number> {
  const courier = container.resolve<NotificationModule>(Modules.NOTIFICATION);
  let count = 0;
  for (;;) {
    const old = await courier.listNotifications(
      { trigger_type: TRIGGER_TYPE, created_at: { $lt: before.toISOString() } },
      { select: ["id"], take: PAGE_SIZE },
    );
    if (old.length > 0) {
      await courier.deleteNotifications(old.map(({ id }) => id));
    }
    count += old.length;
    if (old.length < PAGE_SIZE || lifetime.isOver) {
      return count;
    }
  }
}
