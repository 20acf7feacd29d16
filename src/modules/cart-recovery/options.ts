import { Resolver } from "node:dns";
import { z } from "@medusajs/framework/zod";

const secret = (name: string) =>
  z
    .string({ error: `${name} is missing: set it to at least 32 random characters, e.g. from "openssl rand -hex 32"` })
    .min(32, `${name} is too short: it must have at least 32 characters, e.g. from "openssl rand -hex 32"`);

const backendUrlHelp =
  "set it to the address under which shoppers reach this Medusa server, e.g. https://api.my-store.com";

function isDnsServer(server: string): boolean {
  try {
    new Resolver().setServers([server]);
    return true;
  } catch {
    return false;
  }
}

/** The plugin's options: what is a secret, or belongs to a deployment (SPEC 10). */
export const optionsSchema = z.strictObject({
  /** Signs the links in mails. */
  secret: secret("secret"),
  /** Earlier secrets: links signed with them keep working. */
  previousSecrets: z.array(secret("each of previousSecrets")).default([]),
  /** Where shoppers reach this server; the links in mails are built from it, never from a request. */
  backendUrl: z
    .url({ protocol: /^https?$/, error: `backendUrl is missing or no http(s) URL: ${backendUrlHelp}` })
    .refine((url) => URL.canParse(url) && new URL(url).search === "" && new URL(url).hash === "", {
      error: "backendUrl must have no query and no fragment",
    }),
  /** The Notification Module's channel to send on. */
  channel: z.string().min(1).default("email"),
  /** How many sessions or mails one batch of the sweep takes. */
  batchSize: z.number().int().min(1).max(1000).default(200),
  /** How many batches one sweep has under way at once. More need more of the database's connections. */
  sweepConcurrency: z.number().int().min(1).max(8).default(2),
  /** For how long one sweep goes on taking batches, in seconds. What is left then is the next sweep's. */
  sweepBudgetSeconds: z.number().int().min(1).max(3600).default(50),
  /** For how long a batch is reserved for the process that took it, in seconds. Longer than any send may take. */
  leaseSeconds: z.number().int().min(60).max(3600).default(300),
  /** Whom to ask about the sender's domain, as `address` or `address:port`; those of the system when there are none. */
  dnsServers: z.array(z.string().refine(isDnsServer, "must be an IP address, with a port if you like")).default([]),
  /** How large an uploaded subscription list may be. */
  importLimits: z
    .strictObject({
      maxBytes: z.number().int().min(1).default(200_000_000),
      maxRows: z.number().int().min(1).max(99_999_999).default(2_000_000),
      /** Of one cell, in UTF-8. */
      maxFieldBytes: z.number().int().min(254).max(1_000_000).default(4096),
    })
    .prefault({}),
});

export type CartRecoveryOptions = z.output<typeof optionsSchema>;

/** For what must stay the same when secrets are rotated, as long as the old ones are kept. */
export function oldestSecret({ secret, previousSecrets }: CartRecoveryOptions): string {
  return previousSecrets.at(-1) ?? secret;
}

/** Medusa adds its own settings to every module's options. */
const withMedusa = z.looseObject({ database: z.unknown() }).transform(({ database: _, ...own }) => own);

/**
 * Validates the options when the server boots.
 * @throws an Error that says for each problem what to set.
 */
export function parseOptions(options: unknown): CartRecoveryOptions {
  const result = withMedusa.pipe(optionsSchema).safeParse(options ?? {});
  if (result.success) {
    return result.data;
  }
  const problems = result.error.issues.map(({ path, message }) =>
    path.length === 0 || message.startsWith(String(path[0])) ? message : `${path.join(".")}: ${message}`,
  );
  throw new Error(
    `medusa-cart-recovery cannot start. In the options of the plugin in medusa-config.ts:\n` +
      problems.map((problem) => `  - ${problem}`).join("\n"),
  );
}
