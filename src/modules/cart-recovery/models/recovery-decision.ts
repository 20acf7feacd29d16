import { model } from "@medusajs/framework/utils";

/** Every decision about every expired session is kept, so that a merchant can read why (SPEC 3). */
export const RecoveryDecision = model
  .define("recovery_decision", {
    id: model.id({ prefix: "rdec" }).primaryKey(),
    checkout_session_id: model.text(),
    step: model.number(),
    outcome: model.enum(["send", "postpone", "skip"]),
    reasons: model.json(),
    /** What the reasons were read from; see `domain/decision/inputs`. No address. */
    inputs: model.json().nullable(),
    next_at: model.dateTime().nullable(),
    decided_at: model.dateTime(),
  })
  .indexes([{ name: "IDX_recovery_decision_session", on: ["checkout_session_id", "decided_at"] }]);
