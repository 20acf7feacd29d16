import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { deleteCampaignsWorkflow, deletePromotionsWorkflow } from "@medusajs/medusa/core-flows";
import { cartRecovery } from "../cart-recovery-service";
import { loadPromotions } from "./load-promotions";

const DAY_MS = 86_400_000;
const PAGE_SIZE = 200;

/** Longer than an address can be asked to wait for its next code (`promotion_cooldown_days`). */
const KEPT_DAYS = 366;

/**
 * Removes single-use codes from Medusa that ended a day ago and that nobody used; used ones stay, as orders name them. What is
 * known of both is kept for the cooldown, and then deleted. It may stop anywhere and run any number of times at once: a code
 * is noted as settled last. Returns how many it removed.
 */
export async function removeEndedPromotions(container: MedusaContainer, now: Date): Promise<number> {
  const service = cartRecovery(container);
  const before = new Date(now.getTime() - DAY_MS);
  let count = 0;
  for (;;) {
    const ended = await service.listRecoveryPromotions(
      { ends_at: { $lt: before }, settled_at: null },
      { order: { ends_at: "ASC" }, take: PAGE_SIZE },
    );
    count += await removeUnused(
      container,
      ended.map(({ code }) => code),
    );
    await service.updateRecoveryPromotions(ended.map(({ id }) => ({ id, settled_at: now })));
    if (ended.length < PAGE_SIZE || service.lifetime.isOver) {
      break;
    }
  }
  const old = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  await service.forgetPromotions({ before: old });
  return count;
}

async function removeUnused(container: MedusaContainer, codes: string[]): Promise<number> {
  if (codes.length === 0) {
    return 0;
  }
  const promotions = await loadPromotions(container, codes);
  const used = [...promotions.values()].filter((promotion) => promotion.used > 0).map(({ code }) => code);
  const unused = [...promotions.values()].filter(({ code }) => !used.includes(code));
  if (unused.length > 0) {
    await deletePromotionsWorkflow(container).run({ input: { ids: unused.map(({ id }) => id) } });
  }
  // Each code has a campaign of its own, by its name; also when a crash kept it from going with its promotion.
  const campaigns = await container
    .resolve(Modules.PROMOTION)
    .listCampaigns(
      { campaign_identifier: codes.filter((code) => !used.includes(code)) },
      { select: ["id"], take: null },
    );
  if (campaigns.length > 0) {
    await deleteCampaignsWorkflow(container).run({ input: { ids: campaigns.map(({ id }) => id) } });
  }
  return unused.length;
}
