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
  /** When another session of the same address was last mailed, or may have been. */
  other_mail_at: Date | null;
  /** When this session was last mailed, or may have been, and with which step. */
  own_mail_at: Date | null;
  mailed_step: number | null;
  /** The last step that a mail stands for, whatever became of it. */
  last_step: number | null;
  /** Whether the session's link was used. */
  came_back: boolean;
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

/** Of a mail: it left, or may have left. */
const LEFT = `mail.deleted_at IS NULL AND mail.status IN ('sending', 'sent', 'unknown')`;

/** Mails of other sessions of the same address that left, or may have left, and when. */
const OTHER_MAILS = `
  SELECT mail.id, mail.status, coalesce(mail.sent_at, mail.updated_at) AS at
  FROM checkout_session AS other JOIN recovery_email AS mail ON mail.checkout_session_id = other.id
  WHERE other.email_key = session.email_key AND other.id <> session.id AND other.deleted_at IS NULL AND ${LEFT}`;

/** Mails of this session that left, or may have left, and when. */
const OWN_MAILS = `
  SELECT mail.id, mail.status, mail.step, coalesce(mail.sent_at, mail.updated_at) AS at
  FROM recovery_email AS mail WHERE mail.checkout_session_id = session.id AND ${LEFT}`;

/** Sessions of carts that were restored from this session's link. */
const RESTORED = `
  SELECT other.id FROM checkout_session AS other WHERE other.recovered_from = session.id AND other.deleted_at IS NULL`;

/**
 * What {@link SHOPPER_STATE} holds beside the session itself: the part that expiring the session does not change. A text, or
 * null when there is nothing.
 */
export const OTHERS_STATE = `
  NULLIF(concat_ws('|',
    (SELECT subscription.updated_at FROM marketing_subscription AS subscription
     WHERE subscription.email = session.email_key AND subscription.deleted_at IS NULL),
    (SELECT string_agg(later.id || later.updated_at, ',' ORDER BY later.id) FROM (${LATER_SESSIONS}) AS later),
    (SELECT string_agg(done.id || done.completed_at, ',' ORDER BY done.id) FROM (${ORDERED_SINCE}) AS done),
    (SELECT string_agg(mail.id || mail.status, ',' ORDER BY mail.id) FROM (${OTHER_MAILS}) AS mail),
    (SELECT string_agg(mail.id || mail.status, ',' ORDER BY mail.id) FROM (${OWN_MAILS}) AS mail),
    (SELECT string_agg(restored.id, ',' ORDER BY restored.id) FROM (${RESTORED}) AS restored)), '')`;

/**
 * Changes whenever something that a decision rests on changed: the session, the address's subscription, a later session,
 * an order of the shopper, a mail to the same address, a visit through the link. It is noted when a mail is claimed and
 * compared in the statement that commits `sending`, so that whatever committed in between wins, without repeating any rule in
 * SQL. For use where `session` is the alias of a `checkout_session` row.
 */
export const SHOPPER_STATE = `concat_ws('|', session.updated_at, ${OTHERS_STATE})`;

/** What a shopper is told apart by; it may be newer than what is stored. */
export type Shopper = {
  id: string;
  email_key: string | null;
  customer_id: string | null;
  livemode: boolean;
};

/** What the plugin's own tables say of the shoppers of these sessions: one statement for the whole batch. */
export function readShopperFacts(manager: EntityManager, sessions: readonly Shopper[]): Promise<ShopperFacts[]> {
  const shoppers = sessions.map(({ id, email_key, customer_id, livemode }) => ({
    id,
    email_key,
    customer_id,
    livemode,
  }));
  return sql<ShopperFacts>(
    manager,
    `SELECT session.id AS session_id, subscription.id AS subscription_id,
       subscription.cart_recovery_status AS subscription_status,
       subscription.cart_recovery_at AS subscription_at,
       subscription.cart_recovery_requested_at AS requested_at,
       subscription.suppressed_at IS NOT NULL AS suppressed,
       EXISTS (SELECT 1 FROM (${LATER_SESSIONS}) AS later WHERE later.had_items) AS has_later_session,
       EXISTS (SELECT 1 FROM (${ORDERED_SINCE}) AS done) AS has_later_order,
       (SELECT max(mail.at) FROM (${OTHER_MAILS}) AS mail) AS other_mail_at,
       own.at AS own_mail_at, own.step AS mailed_step,
       (SELECT max(mail.step) FROM recovery_email AS mail
        WHERE mail.checkout_session_id = session.id AND mail.deleted_at IS NULL) AS last_step,
       EXISTS (${RESTORED}) AS came_back
     FROM (
       SELECT stored.id, stored.cart_id, stored.opened_at, stored.updated_at,
         shopper.email_key, shopper.customer_id, shopper.livemode
       FROM jsonb_to_recordset(:shoppers::jsonb) AS shopper(
         id text, email_key text, customer_id text, livemode boolean)
       JOIN checkout_session AS stored ON stored.id = shopper.id
     ) AS session
     LEFT JOIN marketing_subscription AS subscription
       ON subscription.email = session.email_key AND subscription.deleted_at IS NULL
     LEFT JOIN LATERAL (SELECT max(mail.at) AS at, max(mail.step) AS step FROM (${OWN_MAILS}) AS mail) AS own ON true`,
    { shoppers: JSON.stringify(shoppers) },
  );
}
