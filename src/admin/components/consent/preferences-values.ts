import { z } from "zod";
import { TOPICS } from "../../../domain/consent/precedence";
import type { WantedPreferences } from "../../../domain/consent/preferences";
import type { StandingPreferences } from "../../lib/consent/subscription";

/** A topic that nothing was said on, or that waits, is left as it is while nothing is chosen. */
const choice = z.enum(["subscribed", "unsubscribed", ""]);

/** The server knows exactly which addresses are complete; this catches what was not finished. */
export const preferencesSchema = (incomplete: string) =>
  z.object({
    email: z
      .string()
      .trim()
      .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, incomplete),
    cart_recovery: choice,
    promotions: choice,
  });

export type PreferencesValues = z.output<ReturnType<typeof preferencesSchema>>;

/** What the form starts with. */
export function valuesOf(standing: StandingPreferences | null): PreferencesValues {
  const statusOf = (name: (typeof TOPICS)[number]) => {
    const told = standing?.topics.find(({ topic, updated_at }) => topic === name && updated_at !== null);
    return told?.status === "subscribed" || told?.status === "unsubscribed" ? told.status : "";
  };
  return standing
    ? { email: standing.email, cart_recovery: statusOf("cart_recovery"), promotions: statusOf("promotions") }
    : { email: "", cart_recovery: "subscribed", promotions: "subscribed" };
}

/** What was chosen and does not stand already. */
export function wantedBy(values: PreferencesValues, standing: StandingPreferences | null): WantedPreferences {
  const before = standing && valuesOf(standing);
  return Object.fromEntries(
    TOPICS.flatMap((topic) =>
      values[topic] === "" || values[topic] === before?.[topic] ? [] : [[topic, values[topic]]],
    ),
  );
}

export const isSame = (one: PreferencesValues, other: PreferencesValues): boolean =>
  one.email === other.email && TOPICS.every((topic) => one[topic] === other[topic]);
