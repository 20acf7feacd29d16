import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { TOPICS } from "../../../domain/consent/precedence";
import { actsTowards, type WantedPreferences } from "../../../domain/consent/preferences";
import { lockSubscription } from "../queries/lock-subscription";
import type { ConsentAct } from "../queries/save-consent-act";
import { needsConfirmation } from "./needs-confirmation";
import { recordConsentAct, requestsOf, stateOf } from "./record-consent-act";

export type ChangePreferencesInput = {
  /** Normalised. */
  email: string;
  /** Topics that are left out stay as they are. */
  wanted: WantedPreferences;
  source: ConsentAct["source"];
  /** Who acted, if it was not the shopper. */
  actor: string | null;
  at: Date;
};

/**
 * Brings an address to the wanted preferences, with an act in the ledger for what changes. Under double opt-in an account
 * proves nothing about its address; a link in a mail does, and the merchant knows what they do.
 */
export async function changePreferences(manager: EntityManager, input: ChangePreferencesInput): Promise<void> {
  const { email, wanted, source, actor, at } = input;
  const row = await lockSubscription(manager, email, source);
  for (const act of actsTowards(stateOf(row), wanted, at, requestsOf(row))) {
    const subscribes = act.status === "subscribed";
    const asks = subscribes && source === "customer_account";
    const pending = asks && (await needsConfirmation(manager, email, act.topics));
    const all = act.topics.length === TOPICS.length;
    for (const topic of all ? [null] : act.topics) {
      await recordConsentAct(manager, {
        email,
        topic,
        action: subscribes ? "subscribe" : "unsubscribe",
        source,
        pending,
        text_version: null,
        locale: null,
        actor,
        checkout_session_id: null,
        occurred_at: act.at,
      });
    }
  }
}
