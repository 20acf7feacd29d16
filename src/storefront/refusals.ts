/**
 * What the store API says when it refuses something that happens to honest shoppers. The server says these words, and
 * the kit tells the cases apart by them: Medusa's JS SDK passes an error's message and status on, and nothing else.
 */
export const REFUSALS = {
  order_placed: "The order of this cart was already placed",
  sold_out: "Everything in this cart has sold out",
  not_sold: "The store no longer sells in the region or the sales channel of this cart",
  text_outdated: "consent.text_version names a text that was never shown; send the text_version of the consent_prompt",
} as const;

export type RefusalCode = keyof typeof REFUSALS;
