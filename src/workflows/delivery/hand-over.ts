import type { MedusaContainer } from "@medusajs/framework/types";
import type { DeliveryOutcome } from "../../domain/delivery/outcome";
import { smtpSenders } from "../../providers/notification-smtp/senders";
import { handOverBlindly } from "./hand-over-blindly";
import { handOverWithScope } from "./hand-over-with-scope";
import type { Batch } from "./notification";

/** Hands mails to the Notification Module, and writes the outcome of each as it comes in. */
export async function handOver(container: MedusaContainer, batch: Batch): Promise<DeliveryOutcome["kind"][]> {
  return smtpSenders.has(batch.channel) ? handOverWithScope(container, batch) : handOverBlindly(container, batch);
}
