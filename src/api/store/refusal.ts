import { MedusaError } from "@medusajs/framework/utils";
import { type RefusalCode, REFUSALS } from "../../storefront/refusals";

/** A 400 that happens to honest shoppers: its `code` is for programs, and Medusa's SDK passes on its words alone. */
export function refusal(code: RefusalCode): MedusaError {
  const { INVALID_DATA, NOT_ALLOWED } = MedusaError.Types;
  return new MedusaError(code === "text_outdated" ? INVALID_DATA : NOT_ALLOWED, REFUSALS[code], code);
}
