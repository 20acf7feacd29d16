import type { Topic } from "../../../domain/consent/precedence";
import type { OverallPreference, TopicStatus } from "../../../domain/consent/preferences";

export type Suppression = { reason: "hard_bounce" | "complaint" | "erasure"; since: string };

export type TopicPreference = {
  topic: Topic;
  status: TopicStatus;
  updated_at: string | null;
};

/** `MarketingSubscription` of SPEC 9, as it comes over the wire. */
export type MarketingSubscription = {
  id: string;
  email: string;
  status: "subscribed" | "unsubscribed" | "pending";
  topics: TopicPreference[];
  suppressed: Suppression | null;
  source: string;
  updated_at: string;
};

/** How an address stands, as far as a form about it needs. */
export type StandingPreferences = { email: string; topics: TopicPreference[]; suppressed: Suppression | null };

/** How a customer's address stands, with where each topic's status came from. */
export type MarketingPreferences = {
  email: string;
  status: OverallPreference;
  topics: (TopicPreference & { source: string | null })[];
  suppressed: Suppression | null;
};
