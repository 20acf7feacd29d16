import type { MedusaContainer } from "@medusajs/framework/types";
import { sweep } from "../workflows/delivery/sweep";

/** Runs the sweep. Overlapping and repeated runs are harmless: each due row goes to one of them. */
export default async function sweepCheckoutSessionsJob(container: MedusaContainer): Promise<void> {
  await sweep(container);
}

/** Read before plugin options exist, so the schedule is an environment variable (DESIGN 4). */
export const config = {
  name: "cart-recovery-sweep-checkout-sessions",
  schedule: {
    cron: process.env.CART_RECOVERY_SWEEP_SCHEDULE ?? "* * * * *",
    concurrency: "forbid",
  },
};
