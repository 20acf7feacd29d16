import type { MedusaSdk, RequestOptions } from "./medusa-sdk.ts";
import { type Meanings, request } from "./request.ts";
import type { Result } from "./result.ts";

export type MarketingTopic = "cart_recovery" | "promotions";

/** `pending` waits for its confirmation by email. */
export type TopicStatus = "subscribed" | "unsubscribed" | "pending" | "no_answer";

export type MarketingPreferences = {
  email: string;
  /** `suppressed`: no mail goes there, whatever was chosen. */
  status: TopicStatus | "partially_subscribed" | "suppressed";
  topics: {
    topic: MarketingTopic;
    label: string;
    status: TopicStatus;
    /** ISO 8601; null when nothing was ever chosen. */
    updated_at: string | null;
  }[];
};

type Choice = "subscribed" | "unsubscribed";

/** All topics at once, or some of them. */
export type MarketingPreferencesChange =
  { status: Choice; topics?: undefined } | { topics: Partial<Record<MarketingTopic, Choice>>; status?: undefined };

export type MarketingPreferencesResult = Result<{ marketing_preferences: MarketingPreferences }, "not_logged_in">;

const PATH = "/store/customers/me/marketing-preferences";
const MEANINGS: Meanings<"not_logged_in"> = { statuses: { 401: "not_logged_in" } };

/** What the logged-in customer chose to be written to about. */
export function getMarketingPreferences(sdk: MedusaSdk, options?: RequestOptions): Promise<MarketingPreferencesResult> {
  return request(sdk, PATH, { options, meanings: MEANINGS });
}

export function updateMarketingPreferences(
  sdk: MedusaSdk,
  change: MarketingPreferencesChange,
  options?: RequestOptions,
): Promise<MarketingPreferencesResult> {
  return request(sdk, PATH, { method: "POST", body: change, options, meanings: MEANINGS });
}
