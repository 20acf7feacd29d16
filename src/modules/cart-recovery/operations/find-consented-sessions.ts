import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { mayBeWrittenTo } from "../../../domain/decision/may-be-written-to";
import type { SessionRow } from "../rows";
import { goneCart, type JudgeOptions, judgeSessions } from "./judge-sessions";

/**
 * The sessions whose shopper agreed to be written to, as of now and by the same rules as the plugin's own mails, each with
 * the marketing subscription that they can withdraw from. What is in the carts does not matter for that, so they are not read.
 */
export async function findConsentedSessions(
  manager: EntityManager,
  sessions: readonly SessionRow[],
  options: JudgeOptions,
): Promise<Map<string, string>> {
  const judged = await judgeSessions(
    manager,
    sessions.map((session) => ({ session, step: 0, scheduled_at: null, cart: goneCart(session) })),
    options,
  );
  return new Map(
    judged.flatMap(({ session, decision, subscription_id }) =>
      subscription_id !== null && mayBeWrittenTo(decision) ? [[session.id, subscription_id]] : [],
    ),
  );
}
