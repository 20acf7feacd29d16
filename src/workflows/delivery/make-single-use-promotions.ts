import type { MedusaContainer } from "@medusajs/framework/types";
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows";
import type { SingleUse } from "../../modules/cart-recovery/step-promotion";
import { loadPromotions } from "../recovery/load-promotions";

/** A code that is reserved already, with what it is worth. */
type SingleUseCode = { code: string; ends_at: Date; single_use: SingleUse };

/**
 * Makes those of these codes in Medusa that are not there yet: each can be used once, off a whole order, until its campaign
 * ends, which it has alone. In one transaction, so that there is no code without its end, whatever crashes.
 */
export async function makeSingleUsePromotions(
  container: MedusaContainer,
  codes: readonly SingleUseCode[],
): Promise<void> {
  const made = await loadPromotions(
    container,
    codes.map(({ code }) => code),
  );
  const missing = codes.filter(({ code }) => !made.has(code));
  if (missing.length === 0) {
    return;
  }
  await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: missing.map(({ code, ends_at, single_use: { type, value, currency_code } }) => ({
        code,
        type: "standard",
        status: "active",
        limit: 1,
        application_method: {
          type,
          target_type: "order",
          allocation: "across",
          value,
          currency_code: type === "fixed" ? currency_code : undefined,
        },
        campaign: { name: `Cart recovery ${code}`, campaign_identifier: code, ends_at },
      })),
    },
  });
}
