import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { isCurrent } from "../../domain/recovery/promotion-standing";
import type { SessionRow } from "../../modules/cart-recovery/rows";
import { cartRecovery } from "../cart-recovery-service";
import { loadPromotions } from "./load-promotions";

/** Codes for a restored cart. */
export type RestoreCodes = {
  /** What applies now, as far as the promotions themselves say. */
  current: string[];
  /** What the shopper had, or was told of, and what does not apply any more. */
  lapsed: string[];
};

const cartsSchema = z.array(
  z.object({
    promotions: z.array(z.object({ code: z.string(), is_automatic: z.boolean() }).nullable()).nullish(),
  }),
);

/** The codes that a shopper entered; Medusa applies the automatic ones by itself. */
export async function loadCodesOfCart(container: MedusaContainer, cart_id: string): Promise<string[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["id", "promotions.code", "promotions.is_automatic"],
    filters: { id: cart_id },
  });
  const promotions = cartsSchema.parse(data)[0]?.promotions ?? [];
  return promotions.flatMap((promotion) => (promotion && !promotion.is_automatic ? [promotion.code] : []));
}

/** The code that the newest mail of a session told of. Earlier ones are not added to it: discounts would pile up. */
async function loadMailedCode(container: MedusaContainer, session_id: string): Promise<string[]> {
  const [mail] = await cartRecovery(container).listRecoveryEmails(
    { checkout_session_id: session_id, status: ["sending", "sent", "unknown"], promotion_code: { $ne: null } },
    { order: { step: "DESC" }, take: 1 },
  );
  return mail?.promotion_code ? [mail.promotion_code] : [];
}

/** What the link of a session applies: the codes of its cart, and the one of its mail. */
export async function loadRestoreCodes(
  container: MedusaContainer,
  { id, cart_id }: Pick<SessionRow, "id" | "cart_id">,
  now: Date,
): Promise<RestoreCodes> {
  const [mailed, entered] = await Promise.all([loadMailedCode(container, id), loadCodesOfCart(container, cart_id)]);
  const codes = [...new Set([...mailed, ...entered])];
  const promotions = await loadPromotions(container, codes);
  const applies = (code: string) => {
    const promotion = promotions.get(code);
    return promotion !== undefined && isCurrent(promotion, now);
  };
  return { current: codes.filter(applies), lapsed: codes.filter((code) => !applies(code)) };
}
