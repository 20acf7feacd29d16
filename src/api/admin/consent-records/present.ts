import type { ConsentRecordRow } from "../../../modules/cart-recovery/rows";

/** One line of the ledger. `recorded_at` is when it was learnt, which may be long after it happened. */
export function presentConsentRecord(row: ConsentRecordRow) {
  const { id, email, topic, action, source, pending, text_version, locale, actor, checkout_session_id, occurred_at } =
    row;
  return {
    id,
    email,
    topic,
    action,
    source,
    pending,
    text_version,
    locale,
    actor,
    checkout_session_id,
    occurred_at,
    recorded_at: row.created_at,
  };
}
