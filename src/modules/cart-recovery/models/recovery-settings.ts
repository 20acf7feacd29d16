import { model } from "@medusajs/framework/utils";

/** What the merchant decided; one row. Only what differs from the defaults is stored, so that defaults can improve. */
export const RecoverySettings = model.define("recovery_settings", {
  id: model.id({ prefix: "rset" }).primaryKey(),
  values: model.json(),
  /** Grows with every change. */
  version: model.number().default(1),
  /** When recovery emails were last switched on. */
  activated_at: model.dateTime().nullable(),
  terms_version: model.text().nullable(),
  terms_accepted_at: model.dateTime().nullable(),
  terms_accepted_by: model.text().nullable(),
});
