import { mkdirSync } from "node:fs";

/** A mail as MailDev's API shows it, as far as the demo looks. */
export type Mail = {
  id: string;
  subject: string;
  from: { address: string; name?: string }[];
  to: { address: string }[];
  html?: string;
  text?: string;
};

export type Inbox = {
  url: string;
  smtpUrl: string;
  mailsTo(address: string): Promise<Mail[]>;
  /** As it came over the wire: MailDev's own list of headers leaves out those it understands. */
  headersOf(mail: Mail): Promise<Map<string, string>>;
  stop(): Promise<void>;
};

/** MailDev on loopback: takes every mail by SMTP, delivers none, and shows them on a page. */
export async function startInbox(options: { folder: string; smtpPort: number; webPort: number }): Promise<Inbox> {
  const { folder, smtpPort, webPort } = options;
  mkdirSync(folder, { recursive: true });
  const { MailDev } = await import("maildev");
  const server = new MailDev({
    smtp: smtpPort,
    ip: "127.0.0.1",
    web: webPort,
    webIp: "127.0.0.1",
    mailDirectory: folder,
    silent: true,
  });
  await quietly(() => server.start());

  const api = `http://127.0.0.1:${webPort}/api/email`;
  return {
    url: `http://localhost:${webPort}`,
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    async mailsTo(address) {
      const response = await fetch(api);
      const mails = (await response.json()) as Mail[];
      return mails.filter((mail) => mail.to.some((recipient) => recipient.address === address));
    },
    async headersOf({ id }) {
      const response = await fetch(`${api}/${id}/source`);
      return parseHeaders(await response.text());
    },
    stop: () => server.stop(),
  };
}

/** MailDev says where it runs on standard output, `silent` or not; with `--once` that belongs to the result. */
async function quietly(work: () => Promise<unknown>): Promise<void> {
  const { info } = console;
  console.info = () => undefined;
  try {
    await work();
  } finally {
    console.info = info;
  }
}

/** By lower-case name; a header may go on in indented lines (RFC 5322, 2.2.3). */
function parseHeaders(source: string): Map<string, string> {
  const [head = ""] = source.split(/\r?\n\r?\n/, 1);
  const lines = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  return new Map(
    lines.map((line) => {
      const [name = "", ...value] = line.split(":");
      return [name.toLowerCase(), value.join(":").trim()];
    }),
  );
}
