import { model } from "@medusajs/framework/utils";

/**
 * What is left of an address after its erasure: a keyed hash, which tells that it is the same address when it comes back
 * and gives it away to nobody who does not know it. Such an address is never mailed again.
 */
export const ErasedAddress = model
  .define("erased_address", {
    id: model.id({ prefix: "erad" }).primaryKey(),
    address_hash: model.text(),
    /** Why it was suppressed before; `erasure` when it was not. */
    reason: model.enum(["hard_bounce", "complaint", "erasure"]),
    erased_at: model.dateTime(),
  })
  .indexes([{ name: "IDX_erased_address_hash", on: ["address_hash"], unique: true }]);
