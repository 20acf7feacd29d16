import { model } from "@medusajs/framework/utils";

/**
 * When the recovery link of a session was first opened, and when it was first used: one row per session, from its first
 * visit on. It stands apart from the session, so that opening a link changes nothing of what it leads to.
 */
export const RecoveryVisit = model
  .define("recovery_visit", {
    id: model.id({ prefix: "rvis" }).primaryKey(),
    checkout_session_id: model.text(),
    visited_at: model.dateTime(),
    restored_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_recovery_visit_session", on: ["checkout_session_id"], unique: true },
    { name: "IDX_recovery_visit_visited_at", on: ["visited_at"] },
    { name: "IDX_recovery_visit_restored_at", on: ["restored_at"], where: "restored_at IS NOT NULL" },
  ]);
