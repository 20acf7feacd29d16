import { model } from "@medusajs/framework/utils";

/**
 * What pruned sessions and mails counted for, per day (UTC) and currency: statistics outlive the rows that they were counted
 * in. Live sessions only.
 */
export const RecoveryDailyFigure = model.define("recovery_daily_figure", {
  /** The day and the currency, such as `2026-11-24:usd`. */
  id: model.text().primaryKey(),
  date: model.text(),
  currency_code: model.text(),
  /** Sessions that expired on that day. */
  expired: model.number().default(0),
  /** Mails that were sent on that day. */
  mailed: model.number().default(0),
  /** Restored carts that were made on that day. */
  restored: model.number().default(0),
});
