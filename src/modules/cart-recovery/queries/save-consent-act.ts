import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { generateEntityId } from "@medusajs/framework/utils";
import type { SubscriptionRequests, SubscriptionState } from "../../../domain/consent/precedence";
import { sql } from "./sql";

export type ConsentSource =
  | "checkout"
  | "unsubscribe_link"
  | "preference_page"
  | "customer_account"
  | "admin"
  | "csv_import"
  | "api"
  | "bounce"
  | "complaint"
  | "erasure";

/** A line of the ledger. */
export type ConsentAct = {
  email: string;
  topic: "cart_recovery" | "promotions" | null;
  action: "opt_in" | "opt_out" | "subscribe" | "unsubscribe" | "confirm" | "suppress";
  source: ConsentSource;
  /** Whether it waits for a confirmation; absent means no. */
  pending?: boolean;
  /** False for acts of a test session: its address is not asked to confirm. */
  confirm_by_mail?: boolean;
  text_version: string | null;
  locale: string | null;
  actor: string | null;
  checkout_session_id: string | null;
  occurred_at: Date;
};

/** Appends to the ledger. */
export async function appendConsentRecord(manager: EntityManager, act: ConsentAct): Promise<void> {
  await sql(
    manager,
    `INSERT INTO consent_record
       (id, email, topic, action, source, pending, text_version, locale, actor, checkout_session_id, occurred_at)
     VALUES (:id, :email, :topic, :action, :source, :pending, :text_version, :locale, :actor, :checkout_session_id, :occurred_at)`,
    {
      id: generateEntityId(undefined, "crec"),
      ...act,
      pending: act.pending ?? false,
      confirm_by_mail: act.confirm_by_mail ?? true,
    },
  );
}

/** Whether the ledger has this very act already. Asked while the subscription is locked, so that nobody adds it meanwhile. */
export async function isRecorded(
  manager: EntityManager,
  act: Pick<ConsentAct, "email" | "action" | "source" | "occurred_at">,
): Promise<boolean> {
  const rows = await sql<{ id: string }>(
    manager,
    `SELECT id FROM consent_record
     WHERE email = :email AND occurred_at = :occurred_at AND action = :action AND source = :source
       AND deleted_at IS NULL LIMIT 1`,
    act,
  );
  return rows.length > 0;
}

/** Writes the standing status of an address. */
export async function saveSubscription(
  manager: EntityManager,
  subscription: {
    id: string;
    status: string;
    source: string;
    locale: string | null;
    state: SubscriptionState;
    requests: SubscriptionRequests;
  },
): Promise<void> {
  const { cart_recovery, promotions } = subscription.state;
  await sql(
    manager,
    `UPDATE marketing_subscription
     SET status = :status, source = :source, locale = coalesce(:locale, locale),
       cart_recovery_status = :cart_recovery_status, cart_recovery_at = :cart_recovery_at,
       promotions_status = :promotions_status, promotions_at = :promotions_at,
       cart_recovery_requested_at = :cart_recovery_requested_at, promotions_requested_at = :promotions_requested_at,
       updated_at = now()
     WHERE id = :id`,
    {
      id: subscription.id,
      status: subscription.status,
      source: subscription.source,
      locale: subscription.locale,
      cart_recovery_status: cart_recovery?.status ?? null,
      cart_recovery_at: cart_recovery?.at ?? null,
      promotions_status: promotions?.status ?? null,
      promotions_at: promotions?.at ?? null,
      cart_recovery_requested_at: subscription.requests.cart_recovery,
      promotions_requested_at: subscription.requests.promotions,
    },
  );
}
