import { randomUUID } from "node:crypto";
import type { CreateNotificationDTO, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { takeSample } from "../support/sample-mail";
import { FOREIGN_CHANNEL } from "../support/silent-provider";

const BATCH_SIZE = 200;

/**
 * The limit: what it costs to have the Notification Module keep and hand over so many mails, with nothing else around it. The
 * mails are as large as those of the plugin.
 */
export async function createNotificationsAlone(container: MedusaContainer, count: number): Promise<number> {
  const courier = container.resolve(Modules.NOTIFICATION);
  const content = takeSample();
  const mail = (n: number): CreateNotificationDTO => ({
    channel: FOREIGN_CHANNEL,
    to: `shopper-${n}@shop.internal`,
    from: "hello@shop.internal",
    content,
    template: "alone",
    resource_id: `cs_${n}`,
    resource_type: "checkout_session",
    trigger_type: "alone",
    idempotency_key: randomUUID(),
  });
  for (let from = 0; from < count; from += BATCH_SIZE) {
    const size = Math.min(BATCH_SIZE, count - from);
    await courier.createNotifications(Array.from({ length: size }, (_, i) => mail(from + i)));
  }
  return count;
}
