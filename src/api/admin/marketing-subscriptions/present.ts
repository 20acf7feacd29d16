import { TOPICS } from "../../../domain/consent/precedence";
import { TOPIC_LABELS } from "../../../domain/consent/topic-labels";
import type { ListedSubscription } from "../../../modules/cart-recovery/queries/list-subscriptions";

/** `MarketingSubscription` of SPEC 9. A topic that nothing was said on is not subscribed to, since no time. */
export function presentSubscription(row: ListedSubscription) {
  const { id, email, status, source, suppressed_reason, suppressed_at, told_at } = row;
  return {
    id,
    email,
    status,
    topics: TOPICS.map((topic) => ({
      topic,
      label: TOPIC_LABELS[topic],
      status: row[`${topic}_status`] ?? "unsubscribed",
      updated_at: row[`${topic}_at`],
    })),
    suppressed: suppressed_reason === null ? null : { reason: suppressed_reason, since: suppressed_at },
    source,
    updated_at: told_at,
  };
}
