import { z } from "@medusajs/framework/zod";
import { allTopics, type WantedPreferences } from "../domain/consent/preferences";

const status = z.enum(["subscribed", "unsubscribed"]);

/** `{ status }` for all topics, or `{ topics }` for some. */
export const ChangeMarketingPreferences = z
  .strictObject({
    status: status.optional(),
    topics: z.strictObject({ cart_recovery: status.optional(), promotions: status.optional() }).optional(),
  })
  .refine((body) => (body.status === undefined) !== (body.topics === undefined), {
    error: "Give either status, for all topics, or topics",
  });

export type ChangeMarketingPreferencesBody = z.output<typeof ChangeMarketingPreferences>;

export function wantedBy({ status: all, topics }: ChangeMarketingPreferencesBody): WantedPreferences {
  return all ? allTopics(all) : (topics ?? {});
}
