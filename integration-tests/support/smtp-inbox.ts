import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type InboxMail = ParsedMail & {
  /** The bytes as they were received. */
  raw: Buffer;
  envelope: { from: string; to: string[] };
  /** Whether the mail came over an encrypted connection. */
  encrypted: boolean;
};

export type SmtpInbox = {
  /** For the provider's `url` option; without credentials, even when the inbox demands some. */
  url: string;
  port: number;
  /** In the order of arrival; a mail is listed before the server confirms it. */
  mails: InboxMail[];
  /** How many connections were opened so far. */
  connections(): number;
  /** How many logins were tried so far. */
  logins(): number;
  /** The first mail, received or yet to come, that the predicate accepts. Rejects after `timeout_ms`. */
  waitFor(predicate: (mail: InboxMail) => boolean, timeout_ms?: number): Promise<InboxMail>;
  /** What happens before the server confirms a mail; nothing, unless a test says so, and until the next `clear`. */
  beforeConfirming: (mail: InboxMail) => unknown;
  clear(): void;
  close(): Promise<void>;
};

const NOTHING = () => undefined;

/** The server has no mailbox whose name starts so. */
export const NO_SUCH_USER = "no-such-user";

/**
 * A real SMTP server on a free port of 127.0.0.1 that keeps what it receives.
 *
 * @param auth demands this login
 * @param starttls offers STARTTLS, with a certificate nobody signed, or the given one
 */
export async function startSmtpInbox(
  options: { auth?: { user: string; pass: string }; starttls?: boolean | { cert: Buffer; key: Buffer } } = {},
): Promise<SmtpInbox> {
  const mails: InboxMail[] = [];
  const listeners = new Set<() => void>();
  let connections = 0;
  let logins = 0;

  const server = new SMTPServer({
    logger: false,
    hideSTARTTLS: !options.starttls,
    ...(typeof options.starttls === "object" && options.starttls),
    authOptional: !options.auth,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 200,
    onConnect(_session, done) {
      connections++;
      done();
    },
    onAuth({ username, password }, _session, done) {
      logins++;
      if (!options.auth || (username === options.auth.user && password === options.auth.pass)) {
        done(null, { user: username });
        return;
      }
      done(new Error("Invalid username or password"));
    },
    onRcptTo({ address }, _session, done) {
      const bounces = address.startsWith(NO_SUCH_USER);
      done(bounces ? Object.assign(new Error(`5.1.1 No such user here: <${address}>`), { responseCode: 550 }) : null);
    },
    onData(stream, session, done) {
      const { mailFrom, rcptTo } = session.envelope;
      const envelope = { from: mailFrom ? mailFrom.address : "", to: rcptTo.map(({ address }) => address) };
      const encrypted = session.secure;
      buffer(stream)
        .then(async (raw) => {
          const mail = { ...(await simpleParser(raw)), raw, envelope, encrypted };
          mails.push(mail);
          for (const listener of [...listeners]) listener();
          await inbox.beforeConfirming(mail);
          done();
        })
        .catch(done);
    },
  });
  // A client that goes away in the middle of a mail is no error of the inbox.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;

  const inbox: SmtpInbox = {
    url: `smtp://127.0.0.1:${port}`,
    port,
    mails,
    connections: () => connections,
    logins: () => logins,
    waitFor: (predicate, timeout_ms = 20_000) =>
      new Promise((resolve, reject) => {
        const stop = () => {
          listeners.delete(look);
          clearTimeout(timer);
        };
        const look = () => {
          const mail = mails.find(predicate);
          if (!mail) return;
          stop();
          resolve(mail);
        };
        const timer = setTimeout(() => {
          stop();
          const subjects = mails.map((mail) => mail.subject).join(", ") || "none";
          reject(new Error(`No such mail within ${timeout_ms} ms; received: ${subjects}`));
        }, timeout_ms);
        listeners.add(look);
        look();
      }),
    beforeConfirming: NOTHING,
    clear: () => {
      mails.splice(0);
      inbox.beforeConfirming = NOTHING;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return inbox;
}
