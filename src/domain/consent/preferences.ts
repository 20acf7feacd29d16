import {
  isPending,
  NO_REQUESTS,
  type Standing,
  type SubscriptionAct,
  type SubscriptionRequests,
  type SubscriptionState,
  type SubscriptionStatus,
  type Topic,
  TOPICS,
} from "./precedence";

/** As people read them; the pages have their own in each language. */
export const TOPIC_LABELS: Readonly<Record<Topic, string>> = {
  cart_recovery: "Cart reminders",
  promotions: "News and offers",
};

export type TopicStatus = SubscriptionStatus | "pending" | "no_answer";

/** How one address stands, in one word. */
export type OverallPreference = TopicStatus | "partially_subscribed" | "suppressed";

/** The status of one topic. */
export function topicStatus(standing: Standing | null, requested_at: Date | null = null): TopicStatus {
  return isPending(standing, requested_at) ? "pending" : (standing?.status ?? "no_answer");
}

/** What is said of the address as a whole; that no mail goes there at all goes before what it chose. */
export function overallPreference(
  state: SubscriptionState,
  suppressed: boolean,
  requests: SubscriptionRequests = NO_REQUESTS,
): OverallPreference {
  if (suppressed) {
    return "suppressed";
  }
  const statuses = TOPICS.map((topic) => topicStatus(state[topic], requests[topic]));
  const [first] = statuses;
  if (statuses.every((status) => status === first)) {
    return first ?? "no_answer";
  }
  if (statuses.includes("subscribed")) {
    return "partially_subscribed";
  }
  return statuses.includes("pending") ? "pending" : "unsubscribed";
}

export type WantedPreferences = Partial<Record<Topic, SubscriptionStatus>>;

/** The same for every topic. */
export function allTopics(status: SubscriptionStatus): WantedPreferences {
  return Object.fromEntries(TOPICS.map((topic) => [topic, status]));
}

/**
 * The acts that lead from what stands to what is wanted; none for what is so already. Somebody acts now, so this must win
 * over everything that stands, also over an imported act that is dated ahead, and over a request that waits.
 */
export function actsTowards(
  state: SubscriptionState,
  wanted: WantedPreferences,
  now: Date,
  requests: SubscriptionRequests = NO_REQUESTS,
): SubscriptionAct[] {
  const changed = TOPICS.filter(
    (topic) =>
      wanted[topic] !== undefined &&
      (wanted[topic] !== state[topic]?.status || isPending(state[topic], requests[topic])),
  );
  const statuses = [...new Set(changed.flatMap((topic) => wanted[topic] ?? []))];
  return statuses.map((status) => {
    const topics = changed.filter((topic) => wanted[topic] === status);
    const stood = topics.flatMap((topic) => [state[topic]?.at.getTime() ?? 0, requests[topic]?.getTime() ?? 0]);
    return { status, topics, at: new Date(Math.max(now.getTime(), ...stood.map((at) => at + 1))) };
  });
}
