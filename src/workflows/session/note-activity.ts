import type { MedusaContainer } from "@medusajs/framework/types";
import { bringSessionUpToDate, type CartActivity } from "./bring-session-up-to-date";
import { coalesce } from "./coalesce";

type Activity = CartActivity & { container: MedusaContainer };

/**
 * Records a sign of life of a cart, for subscribers. Events of one cart come in bursts, and each run reads the cart as it is
 * then: those that arrive while one is being recorded are recorded together, as of the newest. Not as a workflow, which would
 * take half as long again for a step that has nothing to undo.
 */
export const noteActivity = coalesce<Activity>(({ container, ...input }) => bringSessionUpToDate(container, input), {
  keyOf: ({ cart_id }) => cart_id,
  merge: (earlier, later) => (earlier.at > later.at ? earlier : later),
});
