import type { MedusaContainer } from "@medusajs/framework/types";
import { coalesce } from "./coalesce";
import { recordCartActivityWorkflow } from "./record-cart-activity";
import type { CartActivity } from "./steps/record-cart-activity";

type Activity = CartActivity & { container: MedusaContainer };

/**
 * Records a sign of life of a cart, for subscribers. Events of one cart come in bursts, and each run reads the cart as it is
 * then: those that arrive while one is being recorded are recorded together, as of the newest.
 */
export const noteActivity = coalesce<Activity>(
  ({ container, ...input }) => recordCartActivityWorkflow(container).run({ input }),
  {
    keyOf: ({ cart_id }) => cart_id,
    merge: (earlier, later) => (earlier.at > later.at ? earlier : later),
  },
);
