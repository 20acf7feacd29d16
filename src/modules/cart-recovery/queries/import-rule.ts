/**
 * Whether an act takes effect on a topic: the newest wins, at equal times the withdrawal. It is `newer` of
 * `domain/consent/precedence` for a million rows at once; a test compares the two.
 *
 * A withdrawal is looked at per topic. A subscription takes effect only if it is newer than all that is known of the
 * address: a list knows no topics, and must not bring back one that the shopper left before.
 *
 * `known` is the alias of the subscription, `act` of what the list says.
 */
export const takesEffectOn = (topic: "cart_recovery" | "promotions", known: string) => `(
  act.subscribed OR ${known}.${topic}_at IS NULL OR act.at > ${known}.${topic}_at
  OR (act.at = ${known}.${topic}_at AND ${known}.${topic}_status = 'subscribed'))`;

/** Whether an act takes effect at all. */
export const takesEffect = (known: string) => `(CASE WHEN act.subscribed
  THEN COALESCE(act.at > GREATEST(${known}.cart_recovery_at, ${known}.promotions_at), true)
  ELSE ${takesEffectOn("cart_recovery", known)} OR ${takesEffectOn("promotions", known)} END)`;
