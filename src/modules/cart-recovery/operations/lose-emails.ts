import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { markLostEmails } from "../queries/mark-lost-emails";
import { readSettings } from "../queries/settings";
import { resolveSettings } from "../settings";
import { scheduleNextSteps } from "./schedule-next-steps";

/** Ends the mails whose sender died, and lets their sequences go on. Returns how many. */
export async function loseEmails(manager: EntityManager): Promise<number> {
  const lost = await markLostEmails(manager);
  if (lost.length > 0) {
    const { sequence } = resolveSettings((await readSettings(manager))?.values);
    await scheduleNextSteps(manager, { email_ids: lost, sequence });
  }
  return lost.length;
}
