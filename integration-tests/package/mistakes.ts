import { replaced } from "./write-store-app";

type Mistake = {
  mistake: string;
  /** What the server must say at boot. */
  words: string;
  /** In the environment. */
  settings?: NodeJS.ProcessEnv;
  /** To the README's part of the configuration. */
  change?: (config: string) => string;
};

/** What developers get wrong between installing and switching on. What a merchant lacks, the admin lists as `missing`. */
export const MISTAKES: readonly Mistake[] = [
  {
    mistake: "a missing secret",
    settings: { CART_RECOVERY_SECRET: undefined },
    words: "secret is missing: set it to at least 32 random characters",
  },
  {
    mistake: "a server that does not know its own address",
    settings: { MEDUSA_BACKEND_URL: undefined },
    words:
      "backendUrl is missing or no http(s) URL: set it to the address under which shoppers reach this Medusa server",
  },
  {
    mistake: "a missing mail server",
    settings: { SMTP_URL: undefined },
    words: "`url` is missing; set it to your mail server",
  },
  {
    mistake: "two providers on one channel",
    change: (config) => replaced(config, 'channels: ["feed"]', () => 'channels: ["feed", "email"]'),
    words: 'the notification providers "local" and "smtp" both serve the channel "email"',
  },
  {
    mistake: "migrations that were not run",
    words: 'Run "npx medusa db:migrate", then start this server again',
  },
  {
    mistake: "a production without Redis",
    settings: { NODE_ENV: "production" },
    words: "Set up Redis, and add @medusajs/medusa/event-bus-redis",
  },
];
