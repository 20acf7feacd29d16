import type { MedusaContainer, NotificationDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { TRIGGER_TYPE } from "../delivery/notification";

/** Medusa's module has these, generated; its declared interface leaves the deletion out. */
type NotificationRows = {
  listNotifications(filters: Record<string, unknown>, config?: { take: number | null }): Promise<NotificationDTO[]>;
  deleteNotifications(ids: string[]): Promise<void>;
};

/** The rows that the plugin's mails to an address left in the Notification Module, in whatever spelling they were sent. */
export async function findCourierRows(container: MedusaContainer, email: string): Promise<NotificationDTO[]> {
  const pattern = email.replace(/[\\%_]/g, "\\$&");
  return container
    .resolve<NotificationRows>(Modules.NOTIFICATION)
    .listNotifications({ trigger_type: TRIGGER_TYPE, to: { $ilike: pattern } }, { take: null });
}

/** Deletes them. Returns how many there were. */
export async function deleteCourierRows(container: MedusaContainer, email: string): Promise<number> {
  const ids = (await findCourierRows(container, email)).map(({ id }) => id);
  if (ids.length > 0) {
    await container.resolve<NotificationRows>(Modules.NOTIFICATION).deleteNotifications(ids);
  }
  return ids.length;
}
