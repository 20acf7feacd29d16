export const TOPICS = ["cart_recovery", "promotions"] as const;
export type Topic = (typeof TOPICS)[number];
export type SubscriptionStatus = "subscribed" | "unsubscribed";

/** A status and the time of the act that set it. */
export type Standing = { status: SubscriptionStatus; at: Date };

/** The standing status of one address; a topic is null when it was never acted on. */
export type SubscriptionState = Record<Topic, Standing | null>;

/** One act of subscribing or unsubscribing, for one topic or, without one, for all. */
export type SubscriptionAct = { status: SubscriptionStatus; topics: readonly Topic[]; at: Date };

export const NO_SUBSCRIPTION: SubscriptionState = { cart_recovery: null, promotions: null };

/** Newest act wins, by its own time; at equal times the withdrawal (SPEC 4). */
function newer(current: Standing | null, act: Standing): Standing {
  if (!current || act.at > current.at) {
    return act;
  }
  const tie = act.at.getTime() === current.at.getTime();
  return tie && act.status === "unsubscribed" ? act : current;
}

/** Applies an act to what stands. Any order of the same acts leads to the same state. */
export function applyAct(state: SubscriptionState, act: SubscriptionAct): SubscriptionState {
  const next = { ...state };
  for (const topic of act.topics) {
    next[topic] = newer(state[topic], { status: act.status, at: act.at });
  }
  return next;
}

/** When subscribing was last asked for without having been confirmed, per topic (double opt-in). */
export type SubscriptionRequests = Record<Topic, Date | null>;

export const NO_REQUESTS: SubscriptionRequests = { cart_recovery: null, promotions: null };

/** Notes a request; the newest counts, in whatever order they arrive. */
export function applyRequest(
  requests: SubscriptionRequests,
  { topics, at }: { topics: readonly Topic[]; at: Date },
): SubscriptionRequests {
  const next = { ...requests };
  for (const topic of topics) {
    const known = requests[topic];
    next[topic] = known !== null && known >= at ? known : at;
  }
  return next;
}

/** Whether a topic waits for its confirmation: asked for since, and not subscribed already. A withdrawal ends it. */
export function isPending(standing: Standing | null, requested_at: Date | null): boolean {
  return (
    requested_at !== null && standing?.status !== "subscribed" && (standing === null || requested_at > standing.at)
  );
}

/** The overall status: subscribed to at least one topic, else waiting for at least one. */
export function overallStatus(
  state: SubscriptionState,
  requests: SubscriptionRequests = NO_REQUESTS,
): SubscriptionStatus | "pending" {
  if (TOPICS.some((topic) => state[topic]?.status === "subscribed")) {
    return "subscribed";
  }
  return TOPICS.some((topic) => isPending(state[topic], requests[topic])) ? "pending" : "unsubscribed";
}
