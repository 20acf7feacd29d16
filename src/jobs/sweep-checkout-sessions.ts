import type { MedusaContainer } from "@medusajs/framework/types";
import { sweep } from "../workflows/delivery/sweep";
import { sweepSchedule } from "../workflows/delivery/sweep-schedule";

/** Runs the sweep. Overlapping and repeated runs are harmless: each due row goes to one of them. */
export default async function sweepCheckoutSessionsJob(container: MedusaContainer): Promise<void> {
  await sweep(container);
}

export const config = {
  name: "cart-recovery-sweep-checkout-sessions",
  schedule: {
    cron: sweepSchedule(),
    concurrency: "forbid",
  },
};
