import { isPending, type Topic, TOPICS } from "../../domain/consent/precedence";
import { TOPIC_LABELS, topicStatus } from "../../domain/consent/preferences";
import { requestsOf, stateOf } from "../../modules/cart-recovery/operations/record-consent-act";
import type { ListedSubscription } from "../../modules/cart-recovery/queries/list-subscriptions";

/** A topic that nothing was said on is not subscribed to, since no time. */
function presentTopic(row: ListedSubscription, topic: Topic) {
  const standing = stateOf(row)[topic];
  const requested_at = requestsOf(row)[topic];
  const status = topicStatus(standing, requested_at);
  return {
    topic,
    label: TOPIC_LABELS[topic],
    status: status === "no_answer" ? "unsubscribed" : status,
    updated_at: isPending(standing, requested_at) ? requested_at : (standing?.at ?? null),
  };
}

/** `MarketingSubscription` of SPEC 9. */
export function presentSubscription(row: ListedSubscription) {
  const { id, email, status, source, suppressed_reason, suppressed_at, told_at } = row;
  return {
    id,
    email,
    status,
    topics: TOPICS.map((topic) => presentTopic(row, topic)),
    suppressed: suppressed_reason === null ? null : { reason: suppressed_reason, since: suppressed_at },
    source,
    updated_at: told_at,
  };
}
