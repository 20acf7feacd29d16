import type { MedusaContainer } from "@medusajs/framework/types";
import { isPending, NO_REQUESTS, NO_SUBSCRIPTION, TOPICS } from "../domain/consent/precedence";
import { overallPreference, TOPIC_LABELS, topicStatus } from "../domain/consent/preferences";
import { requestsOf, stateOf } from "../modules/cart-recovery/operations/record-consent-act";
import { cartRecovery } from "../workflows/cart-recovery-service";

/** How a normalised address stands, overall and per topic (SPEC 9), as its owner sees it. */
export async function marketingPreferences(container: MedusaContainer, email: string) {
  const [row] = await cartRecovery(container).listMarketingSubscriptions({ email });
  const state = row ? stateOf(row) : NO_SUBSCRIPTION;
  const requests = row ? requestsOf(row) : NO_REQUESTS;
  return {
    email,
    status: overallPreference(state, row ? row.suppressed_at !== null : false, requests),
    topics: TOPICS.map((topic) => ({
      topic,
      label: TOPIC_LABELS[topic],
      status: topicStatus(state[topic], requests[topic]),
      updated_at: isPending(state[topic], requests[topic]) ? requests[topic] : (state[topic]?.at ?? null),
    })),
  };
}

/** The same for the merchant, who also sees where each status came from, and why no mail may go there. */
export async function adminMarketingPreferences(container: MedusaContainer, email: string) {
  const service = cartRecovery(container);
  const [preferences, sources, [row]] = await Promise.all([
    marketingPreferences(container, email),
    service.readTopicSources(email),
    service.listMarketingSubscriptions({ email }),
  ]);
  const { suppressed_reason: reason = null, suppressed_at: since = null } = row ?? {};
  return {
    ...preferences,
    topics: preferences.topics.map((topic) => ({ ...topic, source: sources[topic.topic] ?? null })),
    suppressed: since === null ? null : { reason, since },
  };
}
