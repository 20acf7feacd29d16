import { deliveryScope } from "../../src/providers/notification-smtp/delivery-scope";
import { SmtpNotificationService } from "../../src/providers/notification-smtp/service";
import { recordingScope } from "../support/recording-scope";
import { startScriptedSmtpServer } from "../support/scripted-smtp-server";
import { startSmtpInbox } from "../support/smtp-inbox";

const mail = {
  to: "ada@shopper.internal",
  channel: "email",
  template: "cart",
  content: { subject: "Your cart", html: "<p>Hello</p>", text: "Hello" },
  idempotency_key: "scoped:1",
};
const login = { user: "shop", pass: "secret" };

/** The outcome of one mail, and the error that `send` threw. */
async function deliver(options: Record<string, unknown>) {
  const smtp = new SmtpNotificationService({}, { from: "shop@shop.internal", ...options });
  const scope = recordingScope();
  const error = await deliveryScope.run(scope, () => smtp.send(mail).then(() => null, String));
  await smtp.close({ grace_ms: 5_000 });
  return { outcome: scope.outcomes["scoped:1"]?.[0], error };
}

describe("notification-smtp, encryption and login", () => {
  it.each([
    ["does not offer STARTTLS", "250-scripted\r\n250 AUTH PLAIN LOGIN"],
    ["offers STARTTLS and then refuses it", "250-scripted\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN"],
    ["does not know EHLO", "502 Not implemented"],
  ])("with requireTls, a server that %s gets neither login nor mail", async (_does, ehlo) => {
    const server = await startScriptedSmtpServer((step) => (step === "EHLO" ? ehlo : undefined));
    const { outcome } = await deliver({ url: server.url, requireTls: true, ...login });
    expect(outcome).toMatchObject({ kind: "sender" });
    expect(server.timeline.filter((entry) => ["AUTH", "HELO", "MAIL"].includes(entry))).toEqual([]);
    await server.close();
  });

  it("with requireTls, a certificate nobody signed is `sender`; on this machine it will do by default", async () => {
    const inbox = await startSmtpInbox({ auth: login, starttls: true });
    const strict = await deliver({ url: inbox.url, requireTls: true, ...login });
    expect(strict.outcome).toMatchObject({ kind: "sender" });
    expect(inbox.mails).toEqual([]);
    expect(await deliver({ url: inbox.url, ...login })).toMatchObject({ outcome: { kind: "sent" }, error: null });
    expect(inbox.mails[0]?.encrypted).toBe(true);
    await inbox.close();
  });

  it("logs in with the credentials of the URL, and is `sender` with wrong ones, repeating none of them", async () => {
    const inbox = await startSmtpInbox({ auth: { user: "shop@shop.internal", pass: "p:ss/w@rd" } });
    const url = (pass: string) => inbox.url.replace("//", `//shop%40shop.internal:${encodeURIComponent(pass)}@`);
    expect(await deliver({ url: url("p:ss/w@rd") })).toMatchObject({ outcome: { kind: "sent" } });
    const { outcome, error } = await deliver({ url: url("wrong-pass") });
    expect(outcome).toMatchObject({ kind: "sender", error: expect.stringContaining("535") });
    expect(`${JSON.stringify(outcome)} ${error}`).not.toMatch(/wrong-pass|shop\.internal/);
    await inbox.close();
  });
});
