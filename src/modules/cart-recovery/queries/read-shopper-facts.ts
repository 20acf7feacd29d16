import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { sql } from "./sql";

export type ShopperFacts = {
  session_id: string;
  subscription_id: string | null;
  subscription_status: "subscribed" | "unsubscribed" | null;
  subscription_at: Date | null;
  /** When reminders were last asked for without a confirmation. */
  requested_at: Date | null;
  suppressed: boolean;
  has_later_session: boolean;
  has_later_order: boolean;
  recently_emailed: boolean;
  /** A fingerprint of all that the plugin's own tables say of the shopper; see {@link SHOPPER_STATE}. */
  shopper_state: string;
};

/**
 * Later sessions of the same shopper: same normalised address or same customer in the same mode, or the same cart come
 * alive again. For use where `session` is the alias of a `checkout_session` row.
 */
const LATER_SESSIONS = `
  SELECT other.id, other.had_items, other.updated_at FROM checkout_session AS other
  WHERE other.email_key = session.email_key AND other.id <> session.id AND other.deleted_at IS NULL
    AND other.livemode = session.livemode AND (other.opened_at, other.id) > (session.opened_at, session.id)
  UNION
  SELECT other.id, other.had_items, other.updated_at FROM checkout_session AS other
  WHERE other.customer_id = session.customer_id AND other.id <> session.id AND other.deleted_at IS NULL
    AND other.livemode = session.livemode AND (other.opened_at, other.id) > (session.opened_at, session.id)
  UNION
  SELECT other.id, other.had_items, other.updated_at FROM checkout_session AS other
  WHERE other.cart_id = session.cart_id AND other.id <> session.id AND other.deleted_at IS NULL
    AND (other.opened_at, other.id) > (session.opened_at, session.id)`;

/** Sessions of the same shopper that were completed after this one opened, whenever they were opened themselves. */
const ORDERED_SINCE = `
  SELECT other.id, other.completed_at FROM checkout_session AS other
  WHERE other.email_key = session.email_key AND other.id <> session.id AND other.deleted_at IS NULL
    AND other.completed_at > session.opened_at
  UNION
  SELECT other.id, other.completed_at FROM checkout_session AS other
  WHERE other.customer_id = session.customer_id AND other.id <> session.id AND other.deleted_at IS NULL
    AND other.completed_at > session.opened_at`;

/** Mails of other sessions of the same address that left, or may have left, and when. */
const OTHER_MAILS = `
  SELECT email.id, email.status, coalesce(email.sent_at, email.updated_at) AS at
  FROM checkout_session AS other JOIN recovery_email AS email ON email.checkout_session_id = other.id
  WHERE other.email_key = session.email_key AND other.id <> session.id AND other.deleted_at IS NULL
    AND email.deleted_at IS NULL AND email.status IN ('sending', 'sent', 'unknown')`;

/**
 * Changes whenever something that a decision rests on changed: the session, the address's subscription, a later session,
 * an order of the shopper, a mail to the same address. It is read with the facts and compared in the statement that commits `sending`, so that whatever committed in between
 * wins, without repeating any rule in SQL.
 */
export const SHOPPER_STATE = `
  concat_ws('|', session.updated_at,
    (SELECT subscription.updated_at FROM marketing_subscription AS subscription
     WHERE subscription.email = session.email_key AND subscription.deleted_at IS NULL),
    (SELECT string_agg(later.id || later.updated_at, ',' ORDER BY later.id) FROM (${LATER_SESSIONS}) AS later),
    (SELECT string_agg(done.id || done.completed_at, ',' ORDER BY done.id) FROM (${ORDERED_SINCE}) AS done),
    (SELECT string_agg(mail.id || mail.status, ',' ORDER BY mail.id) FROM (${OTHER_MAILS}) AS mail))`;

/** What the plugin's own tables say of the shoppers of these sessions: one statement for the whole batch. */
export function readShopperFacts(
  manager: EntityManager,
  input: { session_ids: readonly string[]; cooldown_hours: number },
): Promise<ShopperFacts[]> {
  return sql<ShopperFacts>(
    manager,
    `SELECT session.id AS session_id, subscription.id AS subscription_id,
       subscription.cart_recovery_status AS subscription_status,
       subscription.cart_recovery_at AS subscription_at,
       subscription.cart_recovery_requested_at AS requested_at,
       subscription.suppressed_at IS NOT NULL AS suppressed,
       EXISTS (SELECT 1 FROM (${LATER_SESSIONS}) AS later WHERE later.had_items) AS has_later_session,
       EXISTS (SELECT 1 FROM (${ORDERED_SINCE}) AS done) AS has_later_order,
       EXISTS (SELECT 1 FROM (${OTHER_MAILS}) AS mail
         WHERE mail.at > now() - :cooldown_hours * interval '1 hour') AS recently_emailed,
       ${SHOPPER_STATE} AS shopper_state
     FROM checkout_session AS session
     LEFT JOIN marketing_subscription AS subscription
       ON subscription.email = session.email_key AND subscription.deleted_at IS NULL
     WHERE session.id = ANY(:session_ids)`,
    input,
  );
}
