import { type AddressInfo, createServer, type Socket } from "node:net";

export const HANG_UP = Symbol("hang up");
export const SILENCE = Symbol("silence");

/** What the server has just got: a connection, a command, or a whole body. */
export type SmtpStep = "GREETING" | "EHLO" | "STARTTLS" | "AUTH" | "MAIL" | "RCPT" | "DATA" | "BODY" | "RSET" | "QUIT";

/** What the server does then: a reply, a fault, or `undefined` for what a good server would say. */
export type SmtpScript = (
  step: SmtpStep,
  context: { line: string; connection: number },
) => string | typeof HANG_UP | typeof SILENCE | undefined;

export type ScriptedSmtpServer = {
  url: string;
  /** What happened, in order: `GREETING`, `MAIL`, `354`, `body` (its first byte), `BODY` (its final dot), `gone`, … */
  timeline: string[];
  /** Bodies that ended with the final dot. */
  bodies: string[];
  /** Resolves when the timeline has this entry; rejects after five seconds. */
  until(entry: string): Promise<void>;
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

/** An SMTP server on a free port of 127.0.0.1 that fails exactly as a test says, down to the moment. */
export async function startScriptedSmtpServer(script: SmtpScript = () => undefined): Promise<ScriptedSmtpServer> {
  const timeline: string[] = [];
  const bodies: string[] = [];
  const sockets = new Set<Socket>();
  const listeners = new Set<() => void>();
  const record = (entry: string) => {
    timeline.push(entry);
    for (const listener of [...listeners]) listener();
  };
  let connections = 0;

  const server = createServer((socket) => {
    const connection = ++connections;
    sockets.add(socket);
    let pending = "";
    let body: string | null = null;

    const act = (step: SmtpStep, line = "") => {
      record(step);
      const reply = script(step, { line, connection }) ?? GOOD[step] ?? "250 2.0.0 Ok";
      if (reply === HANG_UP) return void socket.destroy();
      if (reply === SILENCE) return;
      socket.write(`${reply}\r\n`);
      if (!reply.startsWith("354")) return;
      record("354");
      body = "";
    };
    const readBody = (text: string) => {
      if (body === "" && text) record("body");
      body = `${body ?? ""}${text}`;
      const end = body.search(/(^|\r\n)\.\r\n/);
      if (end < 0) return;
      bodies.push(body.slice(0, end));
      body = null;
      act("BODY");
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
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    timeline,
    bodies,
    until: (entry) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`No "${entry}" after: ${timeline.join(", ")}`)), 5_000);
        const look = () => {
          if (!timeline.includes(entry)) return;
          listeners.delete(look);
          clearTimeout(timer);
          resolve();
        };
        listeners.add(look);
        look();
      }),
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
}
