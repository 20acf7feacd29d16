import { deliveryScope } from "../../src/providers/notification-smtp/delivery-scope";
import { SmtpNotificationService } from "../../src/providers/notification-smtp/service";
import { recordingScope } from "../support/recording-scope";
import {
  HANG_UP,
  type ScriptedSmtpServer,
  type SmtpScript,
  startScriptedSmtpServer,
} from "../support/scripted-smtp-server";

const OFFERED = "250-scripted\r\n250 SMTPUTF8";
const NOT_OFFERED = "250-scripted\r\n250 8BITMIME";

describe("notification-smtp, internationalised addresses", () => {
  let server: ScriptedSmtpServer;
  let smtp: SmtpNotificationService;
  let envelopes: string[];

  async function start(script: SmtpScript, from = "Büro <shop@shop.internal>"): Promise<void> {
    envelopes = [];
    server = await startScriptedSmtpServer((step, context) => {
      // The scripted server reads bytes, not UTF-8.
      if (step === "MAIL" || step === "RCPT") envelopes.push(Buffer.from(context.line, "latin1").toString());
      return script(step, context);
    });
    smtp = new SmtpNotificationService({}, { url: server.url, from, maxConnections: 1 });
  }

  /** A server that greets with this. */
  const greetingWith =
    (ehlo: string): SmtpScript =>
    (step) =>
      step === "EHLO" ? ehlo : undefined;

  /** Every outcome that was settled for a mail to this address. */
  async function send(to: string) {
    const content = { subject: "Grüße", html: "<p>Grüße</p>", text: "Grüße" };
    const scope = recordingScope();
    const mail = { to, channel: "email", template: "cart", content, idempotency_key: "scoped:1" };
    await deliveryScope.run(scope, () => smtp.send(mail).catch(() => undefined));
    return scope.outcomes["scoped:1"];
  }

  afterEach(async () => {
    await smtp.close({ grace_ms: 5_000 });
    await server.close();
  });

  it("are written to with SMTPUTF8 where it is offered", async () => {
    await start(greetingWith(OFFERED));
    expect(await send("grüße@shop.internal")).toMatchObject([{ kind: "sent" }]);
    expect(envelopes).toEqual(["MAIL FROM:<shop@shop.internal> SMTPUTF8", "RCPT TO:<grüße@shop.internal>"]);
  });

  it("are not told to a server that does not offer it: the mail fails, the address is not given up, and others go on", async () => {
    await start(greetingWith(NOT_OFFERED));
    expect(await send("grüße@shop.internal")).toEqual([
      { kind: "address", bounced: false, error: expect.stringMatching(/other letters than a to z.* SMTPUTF8/) },
    ]);
    expect(envelopes).toEqual([]);
    expect(await send("ada@shop.internal")).toMatchObject([{ kind: "sent" }]);
    expect(envelopes).toEqual(["MAIL FROM:<shop@shop.internal>", "RCPT TO:<ada@shop.internal>"]);
  });

  it("are asked about once for many mails", async () => {
    await start(greetingWith(OFFERED));
    for (const to of ["grüße@shop.internal", "ärger@shop.internal", "ada@shop.internal"]) {
      expect(await send(to)).toMatchObject([{ kind: "sent" }]);
    }
    expect(server.connections()).toBe(2);
  });

  it("wait for another attempt while the server says nothing of itself, and are asked about again then", async () => {
    let well = false;
    await start((step, context) => (well ? greetingWith(OFFERED)(step, context) : HANG_UP));
    expect(await send("grüße@shop.internal")).toMatchObject([{ kind: "retry" }]);
    well = true;
    expect(await send("grüße@shop.internal")).toMatchObject([{ kind: "sent" }]);
  });

  it("of the store's own are its fault where they are not taken, and no recipient's", async () => {
    await start(greetingWith(NOT_OFFERED), "Büro <büro@shop.internal>");
    expect(await send("ada@shop.internal")).toMatchObject([
      { kind: "sender", error: expect.stringMatching(/sender's address.* SMTPUTF8/) },
    ]);
    expect(envelopes).toEqual([]);
  });

  it("are not given up when a server on the way takes none", async () => {
    await start((step, context) =>
      step === "RCPT" ? "550 5.6.7 The next server does not offer SMTPUTF8" : greetingWith(OFFERED)(step, context),
    );
    expect(await send("grüße@shop.internal")).toMatchObject([{ kind: "address", bounced: false }]);
  });

  it.each([
    ["a plain address, whatever the words of the mail", "ada@shop.internal", "ada@shop.internal"],
    ["a domain in other letters, which has an ASCII form", "ada@bücher.internal", "ada@xn--bcher-kva.internal"],
  ])("is not asked of the server for %s", async (_, to, rcpt) => {
    await start(greetingWith(OFFERED));
    expect(await send(to)).toMatchObject([{ kind: "sent" }]);
    expect(envelopes).toEqual(["MAIL FROM:<shop@shop.internal>", `RCPT TO:<${rcpt}>`]);
    expect(server.bodies.join()).not.toMatch(/[^\p{ASCII}]/u);
    expect(server.connections()).toBe(1);
  });
});
