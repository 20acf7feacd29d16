import {
  type Standing,
  type SubscriptionAct,
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

export type TopicStatus = SubscriptionStatus | "no_answer";

/** How one address stands, in one word. */
export type OverallPreference = TopicStatus | "partially_subscribed" | "suppressed";

/** The status of one topic. */
export function topicStatus(standing: Standing | null): TopicStatus {
  return standing?.status ?? "no_answer";
}

/** What is said of the address as a whole; that no mail goes there at all goes before what it chose. */
export function overallPreference(state: SubscriptionState, suppressed: boolean): OverallPreference {
  if (suppressed) {
    return "suppressed";
  }
  const statuses = TOPICS.map((topic) => topicStatus(state[topic]));
  const [first] = statuses;
  if (statuses.every((status) => status === first)) {
    return first ?? "no_answer";
  }
  return statuses.includes("subscribed") ? "partially_subscribed" : "unsubscribed";
}

export type WantedPreferences = Partial<Record<Topic, SubscriptionStatus>>;

/** The same for every topic. */
export function allTopics(status: SubscriptionStatus): WantedPreferences {
  return Object.fromEntries(TOPICS.map((topic) => [topic, status]));
}

/**
 * The acts that lead from what stands to what is wanted; none for what is so already. Somebody acts now, so this must win
 * over everything that stands, also over an imported act that is dated ahead.
 */
export function actsTowards(state: SubscriptionState, wanted: WantedPreferences, now: Date): SubscriptionAct[] {
  const changed = TOPICS.filter((topic) => wanted[topic] !== undefined && wanted[topic] !== state[topic]?.status);
  const statuses = [...new Set(changed.flatMap((topic) => wanted[topic] ?? []))];
  return statuses.map((status) => {
    const topics = changed.filter((topic) => wanted[topic] === status);
    const standing = topics.map((topic) => state[topic]?.at.getTime() ?? 0);
    return { status, topics, at: new Date(Math.max(now.getTime(), ...standing.map((at) => at + 1))) };
  });
}
