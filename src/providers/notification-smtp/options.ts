import { createPrivateKey } from "node:crypto";
import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { parseMailbox } from "./mailbox";
import { isLoopback, parseSmtpUrl } from "./server-address";

const milliseconds = z.coerce.number().int().positive();

const port = z.coerce.number().int().min(1).max(65_535);

/** A PEM from an environment variable often has its line breaks written as `\n`. */
const privateKey = z
  .string()
  .transform((pem) => pem.replaceAll("\\n", "\n"))
  .refine(isRsaKey, "must be an RSA private key in PEM, because nodemailer signs with rsa-sha256 only");

/** Options of the provider in `medusa-config.ts`, as they are written there. Times are in milliseconds. */
export const smtpOptionsSchema = z
  .strictObject({
    /** Set by Medusa's own provider configuration: the notification channels this provider serves. */
    channels: z.array(z.string().min(1)).default([]),
    url: z.string().optional(),
    host: z.string().min(1, "is empty; set it to the name of your mail server").optional(),
    port: port.optional(),
    secure: z.boolean().optional(),
    user: z.string().optional(),
    pass: z.string().optional(),
    from: z
      .string("is missing; set it to the sender of your mail, such as `Shop <shop@your-domain.com>`")
      .refine((from) => parseMailbox(from) !== null, "must be one sender, such as `Shop <shop@your-domain.com>`"),
    requireTls: z.boolean().optional(),
    dkim: z.strictObject({ domain: z.string().min(1), selector: z.string().min(1), privateKey }).optional(),
    maxConnections: z.coerce.number().int().positive().default(5),
    maxMessages: z.coerce.number().int().positive().default(100),
    connectionTimeoutMs: milliseconds.default(10_000),
    greetingTimeoutMs: milliseconds.default(10_000),
    socketTimeoutMs: milliseconds.default(30_000),
    sendTimeoutMs: milliseconds.default(60_000),
  })
  .transform(({ url, host, port, secure, user, pass, requireTls, ...rest }, context) => {
    const problem = (path: string, message: string) => {
      context.addIssue({ code: "custom", path: [path], message });
      return z.NEVER;
    };
    if (url !== undefined && (host ?? port ?? secure) !== undefined) {
      return problem("url", "cannot be combined with `host`, `port` or `secure`; set one or the other");
    }
    const server = url === undefined ? (host ? { host } : null) : parseSmtpUrl(url);
    if (!server) {
      const example = "`smtp://user:password@mail.your-domain.com:587`";
      return url === undefined
        ? problem("url", `is missing; set it to your mail server, such as ${example}, or set \`host\``)
        : problem("url", `must look like ${example} or smtps://…, without parameters (set those as options)`);
    }
    const address = { secure, port, user: undefined, pass: undefined, ...server };
    const login = { user: user ?? address.user, pass: pass ?? address.pass };
    if (Boolean(login.user) !== Boolean(login.pass)) {
      return problem(login.user ? "pass" : "user", "is missing; set both `user` and `pass`, or neither");
    }
    const implicit_tls = address.secure ?? address.port === 465;
    return {
      ...rest,
      host: address.host,
      port: address.port ?? (implicit_tls ? 465 : 587),
      secure: implicit_tls,
      login: login.user && login.pass ? { user: login.user, pass: login.pass } : null,
      requireTls: requireTls ?? !isLoopback(address.host),
    };
  });

export type SmtpOptions = z.output<typeof smtpOptionsSchema>;

/**
 * Checks the options when the server boots.
 *
 * @throws MedusaError (`invalid_data`) that names every wrong option and says what to set. It never repeats a value: one of
 * them is a password.
 */
export function parseSmtpOptions(options: unknown): SmtpOptions {
  const parsed = smtpOptionsSchema.safeParse(options ?? {});
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) =>
    issue.path.length > 0 ? `\`${issue.path.join(".")}\` ${issue.message}` : issue.message,
  );
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `The options of the notification provider "notification-smtp" are not right:\n- ${problems.join("\n- ")}`,
  );
}

function isRsaKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === "rsa";
  } catch {
    return false;
  }
}
