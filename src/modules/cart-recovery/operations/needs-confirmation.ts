import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { type Topic, TOPICS } from "../../../domain/consent/precedence";
import { lockSubscription } from "../queries/lock-subscription";
import { readSettings } from "../queries/settings";
import { resolveSettings } from "../settings";
import { stateOf } from "./record-consent-act";

/** Whether subscribing now waits for a confirmation: the merchant wants one, and the address is not subscribed already. */
export async function needsConfirmation(
  manager: EntityManager,
  email: string,
  topics: readonly Topic[] = TOPICS,
): Promise<boolean> {
  if (!resolveSettings((await readSettings(manager))?.values).double_opt_in) {
    return false;
  }
  const state = stateOf(await lockSubscription(manager, email, "checkout"));
  return topics.some((topic) => state[topic]?.status !== "subscribed");
}
