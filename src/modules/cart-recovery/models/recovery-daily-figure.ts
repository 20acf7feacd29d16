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
  /** Sessions whose first mail was sent on that day. */
  mailed: model.number().default(0),
  /** Sessions whose link was first opened on that day. */
  visited: model.number().default(0),
  /** Sessions whose cart was first restored on that day. */
  restored: model.number().default(0),
  /** Sessions of the holdout comparison that expired on that day, by group, and those whose shopper ordered since. */
  mailed_group: model.number().default(0),
  mailed_group_orders: model.number().default(0),
  held_out_group: model.number().default(0),
  held_out_group_orders: model.number().default(0),
});
