import { model } from "@medusajs/framework/utils";

/**
 * How far the requests about one cart, link or customer have gone ahead of their rate; see `queries/take-turn`. A row whose time
 * has passed means nothing any more.
 */
export const RecoveryRateLimit = model.define("recovery_rate_limit", {
  /** What is limited and whose it is: `restore:<id of a checkout session>`. Never an address. */
  id: model.text().primaryKey(),
  /** When all turns taken so far are made up for. */
  free_at: model.dateTime(),
});
