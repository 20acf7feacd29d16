import { deliveryScope } from "../../src/providers/notification-smtp/delivery-scope";
import { SmtpNotificationService } from "../../src/providers/notification-smtp/service";
import { recordingScope } from "../support/recording-scope";
import { type ScriptedSmtpServer, startScriptedSmtpServer } from "../support/scripted-smtp-server";

describe("notification-smtp, internationalised addresses", () => {
  let server: ScriptedSmtpServer;
  let smtp: SmtpNotificationService;
  let envelopes: string[];

  async function send(to: string, ehlo: string) {
    envelopes = [];
    server = await startScriptedSmtpServer((step, { line }) => {
      // The scripted server reads bytes, not UTF-8.
      if (step === "MAIL" || step === "RCPT") envelopes.push(Buffer.from(line, "latin1").toString());
      return step === "EHLO" ? ehlo : undefined;
    });
    smtp = new SmtpNotificationService({}, { url: server.url, from: "Büro <shop@shop.internal>" });
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
    expect(await send("grüße@shop.internal", "250-scripted\r\n250 SMTPUTF8")).toMatchObject([{ kind: "sent" }]);
    expect(envelopes).toEqual(["MAIL FROM:<shop@shop.internal> SMTPUTF8", "RCPT TO:<grüße@shop.internal>"]);
  });

  it("ask for no SMTPUTF8 where it is not offered, and the server's answer decides", async () => {
    expect(await send("grüße@shop.internal", "250 scripted")).toMatchObject([{ kind: "sent" }]);
    expect(envelopes).toEqual(["MAIL FROM:<shop@shop.internal>", "RCPT TO:<grüße@shop.internal>"]);
  });

  it.each([
    ["a plain address, whatever the words of the mail", "ada@shop.internal", "ada@shop.internal"],
    ["a domain in other letters, which has an ASCII form", "ada@bücher.internal", "ada@xn--bcher-kva.internal"],
  ])("is not asked of the server for %s", async (_, to, rcpt) => {
    expect(await send(to, "250-scripted\r\n250 SMTPUTF8")).toMatchObject([{ kind: "sent" }]);
    expect(envelopes).toEqual(["MAIL FROM:<shop@shop.internal>", `RCPT TO:<${rcpt}>`]);
    expect(server.bodies.join()).not.toMatch(/[^\p{ASCII}]/u);
  });
});
