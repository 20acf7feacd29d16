import { isIPv4 } from "node:net";

export type SmtpServerAddress = { host: string; port?: number; secure?: boolean; user?: string; pass?: string };

/**
 * Reads `smtp://user:password@host:port` or `smtps://…`; null when it is anything else.
 *
 * nodemailer would read it too, but its query parameters can switch TLS and certificate checks off, and win over options.
 */
export function parseSmtpUrl(text: string): SmtpServerAddress | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname || url.search || url.hash || url.pathname.length > 1) {
    return null;
  }
  try {
    return {
      host: decodeURIComponent(url.hostname).replace(/^\[(.*)\]$/, "$1"),
      ...(url.port && { port: Number(url.port) }),
      ...(url.protocol === "smtps:" && { secure: true }),
      ...(url.username && { user: decodeURIComponent(url.username) }),
      ...(url.password && { pass: decodeURIComponent(url.password) }),
    };
  } catch {
    return null;
  }
}

/** Whether a connection to this host never leaves the machine, so that plain text is acceptable. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase();
  return name === "localhost" || name === "::1" || (isIPv4(name) && name.startsWith("127."));
}
