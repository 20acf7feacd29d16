export type Description = {
  /** What it is for. */
  says: string;
  /** What may be given, where the schema's own words would not do; its parts then have no rows of their own. */
  values?: string;
  /** What holds when nothing is given, where the schema does not say. */
  initial?: string;
};

export type Descriptions = Record<string, Description>;

const OWN_WORDS = "the plugin's own, in English, German, French and Spanish";

export const PLUGIN_OPTIONS: Descriptions = {
  secret: { says: "signs the links in mails; random, such as from `openssl rand -hex 32`" },
  previousSecrets: { says: "earlier secrets: links signed with them keep working", values: "list of the same" },
  backendUrl: {
    says: "where shoppers reach this Medusa server; links are built from it, never from a request",
    values: "http(s) URL without query",
  },
  channel: { says: "the Notification Module's channel to send on" },
  batchSize: { says: "sessions or mails in one batch of the sweep" },
  sweepConcurrency: {
    says: "batches that one sweep has under way at once; more take more of the database's connections, see [scaling](scaling.md)",
  },
  sweepBudgetSeconds: { says: "for how long one sweep goes on taking batches" },
  leaseSeconds: {
    says: "for how long a batch is reserved for the process that took it; longer than any send may take",
  },
  dnsServers: {
    says: "whom to ask about the [sender's domain](sender-domain.md)",
    values: "list of `address` or `address:port`",
    initial: "those of the system",
  },
  importLimits: { says: "how large an uploaded [subscription list](csv.md) may be" },
  "importLimits.maxBytes": { says: "of the file" },
  "importLimits.maxRows": { says: "in the file" },
  "importLimits.maxFieldBytes": { says: "of one cell" },
};

export const SMTP_OPTIONS: Descriptions = {
  channels: {
    says: "the notification channels that it serves; one of them is the plugin's `channel`",
    values: 'list, like `["email"]`',
  },
  url: {
    says: "the mail server; or the next three",
    values: "`smtp://user:password@mail.your-domain.com:587` or `smtps://…`",
  },
  host: { says: "name of the mail server" },
  port: { says: "its port", initial: "587, or 465 when `secure`" },
  secure: { says: "encrypted from the first byte on", initial: "`true` on port 465" },
  user: { says: "login; with `pass`, or neither" },
  pass: { says: "login; with `user`, or neither" },
  from: { says: "the sender, unless the settings name one", values: "`My Store <hello@my-store.com>`" },
  requireTls: { says: "never falls back to an open line", initial: "`true`, but on loopback" },
  dkim: { says: "[signs your mail](sender-domain.md#signing-your-mail)" },
  "dkim.domain": { says: "that of the sender" },
  "dkim.selector": { says: "the name of the key in the DNS" },
  "dkim.privateKey": { says: "the key itself", values: "RSA key in PEM" },
  maxConnections: { says: "open connections to the mail server" },
  maxMessages: { says: "mails before a connection is renewed" },
  connectionTimeoutMs: { says: "for connecting" },
  greetingTimeoutMs: { says: "for the mail server's first words" },
  socketTimeoutMs: { says: "for silence of the mail server afterwards" },
  sendTimeoutMs: { says: "for one mail as a whole" },
};

export const SETTINGS: Descriptions = {
  enabled: { says: "`true` needs everything that the answer lists as `missing`" },
  session_lifetime_minutes: { says: "when a session expires that nobody set a time for" },
  expiry_basis: { says: "from when on that is counted" },
  consent_collection: { says: "whether shoppers are asked at the checkout" },
  "consent_collection.promotions": {
    says: "`auto`: as the law of both countries has it; `none`: never",
    initial: '`"auto"`',
  },
  double_opt_in: {
    says: "an opt-in counts only after the owner of the address confirmed it, by a link in a mail",
  },
  consent_copy: {
    says: "your words beside the checkbox, per language or language of a country; see [consent](consent.md)",
    values: '`{ "de": { "text": "…" } }`',
    initial: OWN_WORDS,
  },
  business_country: {
    says: "the box is shown ticked only if it and the shopper's country are in the United States",
    values: "two letters, like `us`; or `null`",
  },
  sender_name: { says: "whom mails come from", initial: "the provider's own" },
  sender_address: {
    says: "the same, as an address",
    values: "complete address; or `null`",
    initial: "the provider's own",
  },
  reply_to: { says: "where replies go", values: "complete address; or `null`" },
  recovery_url: {
    says: "a page of the storefront that [brings carts back](storefront.md#coming-back-over-http)",
    values: "http(s) URL with `{token}`, and `{country_code}` if you like; or `null`",
    initial: "the plugin's page",
  },
  cart_url: {
    says: "the storefront's cart, where the plugin's page leads",
    values: "http(s) URL with `{cart_id}`, and `{country_code}` if you like; or `null`",
  },
  brand: { says: "whose mail it is, as the shopper sees it" },
  "brand.store_name": { says: "in the mail's head and foot" },
  "brand.logo_url": { says: "in the mail's head, instead of the name" },
  "brand.color": {
    says: "of buttons; texts on it stay readable by themselves",
    values: "`#` and six hexadecimal digits",
  },
  "brand.postal_address": { says: "in the mail's foot; must be there to switch on" },
  copy: {
    says: "the words of the mail, per language or language of a country; see [the email](email.md)",
    values: '`{ "de": { subject, preheader, heading, body, button, footer } }`',
    initial: OWN_WORDS,
  },
  max_emails_per_minute: {
    says: "holds for all instances together; what is held back leaves with the next minutes",
  },
  sequence: {
    says: "the mails of one session; see [eligibility](eligibility.md#a-sequence-of-mails)",
    initial: "one, at expiry",
  },
  "sequence[].delay_minutes": { says: "counted from expiry; longer than that of the mail before" },
  "sequence[].template": {
    says: "words of this mail alone, used before `copy`",
    values: "as `copy`; or `null`",
    initial: "none",
  },
  "sequence[].promotion": {
    says: "what this mail [offers](eligibility.md#promotions)",
    values:
      '`{ "code": "WELCOME10" }`, or `{ "single_use": { "type": "percentage", "value": 10 } }`, or of `"fixed"` value with a `currency_code`; or `null`',
  },
  promotion_cooldown_days: { says: "an address that got a single-use code gets no other for so long" },
  cooldown_hours: { says: "an address that was mailed for another cart is left alone for so long" },
  max_age_hours: { says: "a mail that was due longer ago is not sent" },
  retention_days: {
    says: "ended sessions with their decisions and mails are deleted that long after; see [operations](operations.md#how-long-things-are-kept)",
  },
  stock_rule: { says: "skip when nothing can be bought now (`any`), when something cannot (`all`), or never (`off`)" },
  minimum_total: {
    says: "smaller carts are not worth a mail; by currency, in its major unit",
    values: '`{ "usd": 20 }`',
    initial: "none",
  },
  minimum_items: { says: "fewer units in the cart are not worth a mail" },
  excluded: { says: "who is left alone", initial: "Google's shopping bot" },
  "excluded.sales_channel_ids": { says: "carts of these channels" },
  "excluded.customer_group_ids": { says: "members of these groups" },
  "excluded.product_tag_ids": { says: "carts with a product that has one of these tags" },
  "excluded.email_patterns": {
    says: "these addresses",
    values: "list of addresses, at most 1,000, in which `*` stands for anything, like `*@example.com`",
  },
  quiet_hours: {
    says: "no mail leaves then; see [eligibility](eligibility.md#quiet-hours)",
    values: '`{ "start": "22:00", "end": "08:00", "timezone": "Europe/Berlin" }`; or `null`',
  },
  holdout_percent: { says: "so many of all addresses get no mail, always the same" },
  test_sales_channel_ids: { says: "sessions of these channels are tests, and never mailed" },
  test_email_domains: { says: "so are those of these domains, beside `example.com` and its like" },
};
