/** For each reason of a decision: its name, what it means, and how to change it. */
export const reasons = {
  disabled: {
    name: "Switched off",
    meaning: "Recovery emails are off, or your storefront switched them off for this session.",
    change: "Switch recovery emails on in Settings → Cart recovery, or ask your developer about this storefront.",
  },
  terms_not_accepted: {
    name: "Terms not accepted",
    meaning: "The current terms for recovery emails were not accepted yet.",
    change: "Read and accept them in Settings → Cart recovery.",
  },
  test_mode: {
    name: "Test",
    meaning: "This was a test: its sales channel, its payment or its address says so. Tests are never mailed.",
    change: "Check the test sales channels and test domains in Settings → Cart recovery.",
  },
  no_email: {
    name: "No address",
    meaning: "The shopper left before giving an email address.",
    change: "Ask for the address early in your checkout.",
  },
  invalid_email: {
    name: "Incomplete address",
    meaning: "What the shopper typed is not a complete email address.",
    change: "Let your checkout check the address while it is typed.",
  },
  no_consent: {
    name: "No consent",
    meaning: "The shopper did not answer the checkbox, and the address is not subscribed to cart reminders.",
    change: "Show the checkbox at your checkout. With double opt-in, the shopper must also confirm by email.",
  },
  consent_declined: {
    name: "Consent declined",
    meaning: "The shopper left the checkbox unticked.",
    change: "This is the shopper's choice, and it stands.",
  },
  unsubscribed: {
    name: "Unsubscribed",
    meaning: "The address unsubscribed after it last agreed.",
    change: "Only the shopper can change this, by agreeing again at a later checkout.",
  },
  suppressed: {
    name: "Suppressed",
    meaning:
      "Mail to this address bounced, its owner complained, it was erased, or it fits a pattern that you exclude.",
    change: "Check the excluded addresses in Settings → Cart recovery. Bounces, complaints and erasures stay.",
  },
  empty_cart: {
    name: "Empty cart",
    meaning: "Nothing is in the cart.",
    change: "There is nothing to do: without items there is nothing to remind of.",
  },
  completed: {
    name: "Already bought",
    meaning: "The order of this cart was placed.",
    change: "There is nothing to do.",
  },
  later_session: {
    name: "Newer cart",
    meaning: "The same shopper has a newer cart. Only the newest one is mailed.",
    change: "There is nothing to do: nobody gets several reminders at once.",
  },
  later_order: {
    name: "Ordered since",
    meaning: "The same shopper placed an order after this cart was opened.",
    change: "There is nothing to do.",
  },
  payment_in_progress: {
    name: "Payment under way",
    meaning: "A payment for this cart is on its way, so the mail waits. It is looked at every hour, for a day.",
    change: "If orders stay unpaid, check that your payment provider's webhooks reach your server.",
  },
  recently_emailed: {
    name: "Mailed recently",
    meaning: "The address got another recovery email within the cooldown.",
    change: "Change the cooldown in Settings → Cart recovery.",
  },
  out_of_stock: {
    name: "Sold out",
    meaning: "What is in the cart cannot be bought now.",
    change: "Restock it, or change the stock rule in Settings → Cart recovery.",
  },
  below_minimum: {
    name: "Below the minimum",
    meaning: "The cart is smaller than the minimum you set.",
    change: "Change the minimum total or number of items in Settings → Cart recovery.",
  },
  excluded: {
    name: "Excluded",
    meaning: "The sales channel, the customer's group or a product's tag is excluded.",
    change: "Change the exclusions in Settings → Cart recovery.",
  },
  before_activation: {
    name: "Before switching on",
    meaning: "It expired before recovery emails were last switched on. Switching on never mails old carts.",
    change: "There is nothing to do: carts that expire from now on are mailed.",
  },
  too_old: {
    name: "Too old",
    meaning: "The mail was due longer ago than you allow, for example after an outage.",
    change: "Change the maximum age in Settings → Cart recovery.",
  },
  quiet_hours: {
    name: "Quiet hours",
    meaning: "It is night where the shopper is, so the mail waits until quiet hours end.",
    change: "Change the quiet hours in Settings → Cart recovery.",
  },
  holdout: {
    name: "Holdout",
    meaning: "The address is in the group that is left alone, so that you can see what the emails are worth.",
    change: "Change the size of the holdout in Settings → Cart recovery.",
  },
  sequence_done: {
    name: "Sequence over",
    meaning: "The shopper came back through the link, or all emails of the sequence are dealt with.",
    change: "Add a step to the sequence in Settings → Cart recovery.",
  },
};
