import { isDeepStrictEqual } from "node:util";
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import {
  applyAct,
  applyRequest,
  overallStatus,
  type Standing,
  type SubscriptionRequests,
  type SubscriptionState,
  type SubscriptionStatus,
  TOPICS,
} from "../../../domain/consent/precedence";
import { scheduleConfirmation } from "../queries/confirmation-emails";
import { lockSubscription } from "../queries/lock-subscription";
import { addEvents } from "../queries/recovery-events";
import { appendConsentRecord, type ConsentAct, saveSubscription } from "../queries/save-consent-act";
import type { SubscriptionRow } from "../rows";

/**
 * What each act does to the standing subscription. A shopper's `opt_out` is about one checkout only (SPEC 4); suppression
 * stands beside the status.
 */
const EFFECT: Record<ConsentAct["action"], SubscriptionStatus | null> = {
  opt_in: "subscribed",
  subscribe: "subscribed",
  confirm: "subscribed",
  unsubscribe: "unsubscribed",
  opt_out: null,
  suppress: null,
};

function standing(status: SubscriptionStatus | null, at: Date | null): Standing | null {
  return status !== null && at !== null ? { status, at } : null;
}

/** What the row of an address says, in the words of the rule. */
export function stateOf(row: SubscriptionRow): SubscriptionState {
  return {
    cart_recovery: standing(row.cart_recovery_status, row.cart_recovery_at),
    promotions: standing(row.promotions_status, row.promotions_at),
  };
}

/** Since when the row of an address waits for confirmations. */
export function requestsOf(row: SubscriptionRow): SubscriptionRequests {
  return { cart_recovery: row.cart_recovery_requested_at, promotions: row.promotions_requested_at };
}

function hasChanged(row: SubscriptionRow, state: SubscriptionState, requests: SubscriptionRequests): boolean {
  return !isDeepStrictEqual({ ...stateOf(row), requests: requestsOf(row) }, { ...state, requests });
}

/** Appends the act to the ledger and applies it to what stands, both or neither. */
export async function recordConsentAct(manager: EntityManager, act: ConsentAct): Promise<void> {
  const status = EFFECT[act.action];
  if (status !== null) {
    const row = await lockSubscription(manager, act.email, act.source);
    const topics = act.topic === null ? TOPICS : [act.topic];
    const at = act.occurred_at;
    const state = act.pending ? stateOf(row) : applyAct(stateOf(row), { status, topics, at });
    const requests = act.pending ? applyRequest(requestsOf(row), { topics, at }) : requestsOf(row);
    const { source, locale } = act;
    if (hasChanged(row, state, requests)) {
      await addEvents(manager, [{ name: "marketing_subscription.updated", subject_id: row.id }]);
    }
    await saveSubscription(manager, {
      id: row.id,
      status: overallStatus(state, requests),
      source,
      locale,
      state,
      requests,
    });
    if (act.pending && act.confirm_by_mail !== false) {
      await scheduleConfirmation(manager, { ...row, locale: locale ?? row.locale }, at);
    }
  }
  await appendConsentRecord(manager, act);
}
