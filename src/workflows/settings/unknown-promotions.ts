import type { MedusaContainer } from "@medusajs/framework/types";
import type { SettingsChange } from "../../modules/cart-recovery/settings";
import { loadPromotions } from "../recovery/load-promotions";

/**
 * What is wrong with the promotions that a change of the settings names: a code with a typing error would be missing from every
 * mail, and nobody would notice. One that is not active yet is fine.
 */
export async function unknownPromotions(container: MedusaContainer, { sequence }: SettingsChange): Promise<string[]> {
  const codes = [...new Set((sequence ?? []).flatMap(({ promotion }) => promotion?.code ?? []))];
  const promotions = await loadPromotions(container, codes);
  return codes
    .filter((code) => !promotions.has(code))
    .map(
      (code) =>
        `sequence: there is no promotion with the code ${code}. Create it under Promotions, or correct the code`,
    );
}
