import { type AddressInfo, createServer, type Socket } from "node:net";

export const HANG_UP = Symbol("hang up");
export const SILENCE = Symbol("silence");

/** A good answer that takes its time: one byte of it after the other, and never its end. */
export const DRIP = Symbol("drip");
const DRIP_MS = 100;

/** What the server has just got: a connection, a command, or a whole body. */
export type SmtpStep = "GREETING" | "EHLO" | "STARTTLS" | "AUTH" | "MAIL" | "RCPT" | "DATA" | "BODY" | "RSET" | "QUIT";

type Fault = typeof HANG_UP | typeof SILENCE | typeof DRIP;

/** What the server does then: a reply, a fault, or `undefined` for what a good server would say. A promise is waited for. */
export type SmtpScript = (
  step: SmtpStep,
  context: {
    line: string;
    connection: number;
    /** The recipient, once it is known. */
    to: string;
  },
) => string | Fault | undefined | Promise<string | undefined>;

/** A body that ended with the final dot. */
export type ReceivedMail = {
  to: string;
  message_id: string;
  /** When its final dot came, by `Date.now()`. */
  at: number;
  /** Whether the server has answered it with 250. */
  accepted: boolean;
};

export type ScriptedSmtpServer = {
  url: string;
  port: number;
  /** Answers from now on. */
  script: SmtpScript;
  /** What happened, in order: `GREETING`, `MAIL`, `354`, `body` (its first byte), `BODY` (its final dot), `gone`, … */
  timeline: string[];
  /** Bodies that ended with the final dot. */
  bodies: string[];
  /** The same, as far as they matter to who counts. */
  mails: ReceivedMail[];
  /** How many bodies each recipient got, of those that got more than one. */
  duplicates(): string[];
  connections(): number;
  /** Resolves when the timeline has this entry `times` times; rejects after `timeout_ms`. */
  until(entry: string, options?: { times?: number; timeout_ms?: number }): Promise<void>;
  /** Forgets what happened so far. */
  clear(): void;
  /** Says a line nobody asked for on all connections, or hangs up on them. */
  interrupt(what: string | typeof HANG_UP): void;
  close(): Promise<void>;
};

const GOOD: Partial<Record<SmtpStep, string>> = {
  GREETING: "220 scripted ESMTP",
  EHLO: "250 scripted",
  STARTTLS: "502 5.5.1 Not implemented",
  AUTH: "235 2.7.0 Welcome",
  DATA: "354 Go on",
  QUIT: "221 Bye",
};

const ADDRESS = /<([^>]*)>/;
const MESSAGE_ID = /^message-id:\s*(\S+)/im;
const FINAL_DOT = /(^|\r\n)\.\r\n/;

/**
 * An SMTP server on a free port of 127.0.0.1 that fails exactly as a test says, down to the moment, and counts the bodies
 * it was given.
 *
 * @param keep_bodies false for a test of so many mails that their texts would fill the memory
 */
export async function startScriptedSmtpServer(
  first_script: SmtpScript = () => undefined,
  { keep_bodies = true, port = 0 }: { keep_bodies?: boolean; port?: number } = {},
): Promise<ScriptedSmtpServer> {
  const timeline: string[] = [];
  const bodies: string[] = [];
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const listeners = new Set<() => void>();
  const counts = new Map<string, number>();
  const record = (entry: string) => {
    timeline.push(entry);
    counts.set(entry, (counts.get(entry) ?? 0) + 1);
    for (const listener of [...listeners]) listener();
  };
  let connections = 0;

  const server = createServer((socket) => {
    const connection = ++connections;
    sockets.add(socket);
    let pending = "";
    let body: string | null = null;
    let to = "";

    const answer = (step: SmtpStep, reply: Awaited<ReturnType<SmtpScript>>, mail?: ReceivedMail) => {
      if (reply === HANG_UP) return void socket.destroy();
      if (reply === SILENCE) return;
      const said = typeof reply === "string" ? reply : (GOOD[step] ?? "250 2.0.0 Ok");
      if (reply === DRIP) {
        drip(socket, said);
        return;
      }
      if (socket.destroyed) return;
      if (mail && said.startsWith("250")) mail.accepted = true;
      socket.write(`${said}\r\n`);
      if (!said.startsWith("354")) return;
      body = "";
      record("354");
    };
    const act = (step: SmtpStep, line = "", mail?: ReceivedMail) => {
      if (step === "RCPT") to = ADDRESS.exec(line)?.[1] ?? "";
      record(step);
      const reply = handle.script(step, { line, connection, to });
      if (reply instanceof Promise) void reply.then((late) => answer(step, late, mail));
      else answer(step, reply, mail);
    };
    const readBody = (text: string) => {
      if (body === "" && text) record("body");
      body = `${body ?? ""}${text}`;
      const end = body.endsWith("\r\n.\r\n") ? body.length - 5 : body.search(FINAL_DOT);
      if (end < 0) return;
      if (keep_bodies) bodies.push(body.slice(0, end));
      const mail = { to, message_id: MESSAGE_ID.exec(body)?.[1] ?? "", at: Date.now(), accepted: false };
      mails.push(mail);
      body = null;
      act("BODY", "", mail);
    };
    const readCommands = (text: string) => {
      pending += text;
      for (let end = pending.indexOf("\r\n"); end >= 0; end = pending.indexOf("\r\n")) {
        const line = pending.slice(0, end);
        pending = pending.slice(end + 2);
        act(line.split(/[ :]/)[0]?.toUpperCase() as SmtpStep, line);
      }
    };
    socket.setEncoding("latin1");
    socket.on("data", (text: string) => (body === null ? readCommands(text) : readBody(text)));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      sockets.delete(socket);
      record("gone");
    });
    act("GREETING");
  });

  const handle: ScriptedSmtpServer = {
    url: "",
    port: 0,
    script: first_script,
    timeline,
    bodies,
    mails,
    duplicates: () => {
      const seen = new Map<string, number>();
      for (const { to, message_id } of mails) {
        const key = `${to} ${message_id}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
      return [...seen].flatMap(([key, count]) => (count > 1 ? `${key} ×${count}` : []));
    },
    connections: () => connections,
    until: (entry, { times = 1, timeout_ms = 5_000 } = {}) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          listeners.delete(look);
          reject(new Error(`No "${entry}" ×${times} after: ${timeline.slice(-50).join(", ")}`));
        }, timeout_ms);
        const look = () => {
          if ((counts.get(entry) ?? 0) < times) return;
          listeners.delete(look);
          clearTimeout(timer);
          resolve();
        };
        listeners.add(look);
        look();
      }),
    clear: () => {
      for (const list of [timeline, bodies, mails]) list.splice(0);
      counts.clear();
    },
    interrupt: (what) => {
      for (const socket of sockets) {
        if (what === HANG_UP) socket.end();
        else socket.write(`${what}\r\n`);
      }
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  handle.port = (server.address() as AddressInfo).port;
  handle.url = `smtp://127.0.0.1:${handle.port}`;
  return handle;
}

function drip(socket: Socket, text: string): void {
  let next = 0;
  const timer = setInterval(() => {
    socket.write(text[next % text.length] ?? "");
    next++;
  }, DRIP_MS);
  socket.once("close", () => clearInterval(timer));
}
