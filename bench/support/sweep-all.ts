import type { MedusaContainer } from "@medusajs/framework/types";
import { sweep } from "../../src/workflows";

/** Sweeps as the schedule would, until nothing is due. Resolves with how many mails were sent. */
export async function sweepAll(container: MedusaContainer): Promise<number> {
  let sent = 0;
  for (;;) {
    const result = await sweep(container);
    sent += result.sent;
    if (result.expired + result.sent === 0) {
      return sent;
    }
  }
}
