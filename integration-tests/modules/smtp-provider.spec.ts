import { generateKeyPairSync } from "node:crypto";
import { loadModuleProvider } from "@medusajs/framework/modules-sdk";
import { createMedusaContainer } from "@medusajs/framework/utils";
import provider from "../../src/providers/notification-smtp";
import { deliveryScope } from "../../src/providers/notification-smtp/delivery-scope";
import { smtpSenders } from "../../src/providers/notification-smtp/senders";
import { SmtpNotificationService } from "../../src/providers/notification-smtp/service";
import { recordingScope } from "../support/recording-scope";
import { type SmtpInbox, startSmtpInbox } from "../support/smtp-inbox";

const FROM = "Wool & Co <shop@shop.internal>";
const content = { subject: "Ihr Warenkorb wartet – größer als gedacht", html: "<p>Grüße</p>", text: "Grüße" };
const mail = { to: "ada@shopper.internal", channel: "email", template: "cart", content };

describe("notification-smtp, the mail", () => {
  let inbox: SmtpInbox;
  let smtp: SmtpNotificationService;
  const services: SmtpNotificationService[] = [];
  const service = (options: Record<string, unknown> = {}) => {
    const created = new SmtpNotificationService({}, { url: inbox.url, from: FROM, ...options });
    services.push(created);
    return created;
  };

  beforeEach(async () => {
    inbox = await startSmtpInbox();
    smtp = service();
  });
  afterEach(async () => {
    await Promise.all(services.splice(0).map((created) => created.close({ grace_ms: 5_000 })));
    await inbox.close();
  });

  it("sends both parts and a non-ASCII subject from the configured sender, and returns the Message-ID", async () => {
    const { id } = await smtp.send(mail);
    const [received] = inbox.mails;
    expect(received).toMatchObject({ subject: content.subject, html: "<p>Grüße</p>", text: "Grüße", messageId: id });
    expect(received?.from?.value).toEqual([{ name: "Wool & Co", address: "shop@shop.internal" }]);
    expect(received?.envelope).toEqual({ from: "shop@shop.internal", to: ["ada@shopper.internal"] });
  });

  it("takes headers, reply address and Message-ID from the delivery scope, and settles once", async () => {
    const unsubscribe = `<https://shop.internal/cart-recovery/unsubscribe/${"t".repeat(300)}>`;
    const headers = { "List-Unsubscribe": unsubscribe, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
    const scope = recordingScope(undefined, { headers, reply_to: "help@shop.internal" });
    const result = await deliveryScope.run(scope, () => smtp.send({ ...mail, idempotency_key: "scoped:1" }));
    expect(result).toEqual({ id: "<scoped:1@shop.internal>" });
    const [received] = inbox.mails;
    expect(received?.messageId).toBe("<scoped:1@shop.internal>");
    expect(received?.replyTo?.text).toBe("help@shop.internal");
    const line = (name: string) => received?.headerLines.find((header) => header.key === name)?.line;
    expect(line("list-unsubscribe")?.replace(/\r\n /g, " ")).toBe(`List-Unsubscribe: ${unsubscribe}`);
    expect(line("list-unsubscribe-post")).toBe("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(scope.outcomes).toEqual({
      "scoped:1": [{ kind: "sent", message_id: "<scoped:1@shop.internal>", response: expect.stringMatching(/^250 /) }],
    });
  });

  it("uses sender, attachments and provider_data of any notification, scope or not", async () => {
    const scope = recordingScope();
    await deliveryScope.run(scope, () =>
      smtp.send({
        ...mail,
        idempotency_key: "another-plugin's",
        from: "Orders <orders@shop.internal>",
        attachments: [{ filename: "invoice.txt", content: Buffer.from("Total 5 €").toString("base64") }],
        provider_data: {
          cc: "bob@shopper.internal",
          reply_to: "help@shop.internal",
          headers: { "X-Order": 7 },
          other: {},
        },
      }),
    );
    const [received] = inbox.mails;
    expect(received?.from?.text).toBe('"Orders" <orders@shop.internal>');
    expect(received?.attachments[0]).toMatchObject({ filename: "invoice.txt", content: Buffer.from("Total 5 €") });
    expect(received?.envelope.to).toEqual(["ada@shopper.internal", "bob@shopper.internal"]);
    expect(received?.headers.get("x-order")).toBe("7");
    expect(received?.replyTo?.text).toBe("help@shop.internal");
    expect(scope.outcomes).toEqual({});
  });

  it("lets no line break out of a text into the headers, and no second recipient out of an address", async () => {
    const evil = "x\r\nBcc: eve@evil.internal\n\0";
    await smtp.send({
      ...mail,
      content: { ...content, subject: evil },
      provider_data: { headers: { "X-Note": evil } },
    });
    const [received] = inbox.mails;
    expect(received?.bcc).toBeUndefined();
    expect(received?.headerLines.map(({ key }) => key)).not.toContain("bcc");
    expect(received?.raw.includes(0)).toBe(false);
    for (const to of [
      "ada@shopper.internal, eve@evil.internal",
      "ada@shopper.internal>\r\nRCPT TO:<eve@evil.internal",
    ]) {
      await expect(smtp.send({ ...mail, to })).rejects.toThrow("The mail was not sent");
    }
    expect(inbox.mails).toHaveLength(1);
  });

  it.each(["<script>alert(1)</script>", 'You <3 it, "again" & again '.repeat(8).trim(), "=?UTF-8?Q?<b>?= <Grüße>"])(
    "keeps the angle brackets of a subject out of the header's bytes, and shows them to the reader: %s",
    async (subject) => {
      await smtp.send({ ...mail, content: { ...content, subject } });
      const [received] = inbox.mails;
      const lines = received?.headerLines.filter(({ key }) => key === "subject").map(({ line }) => line);
      expect(lines).toHaveLength(1);
      expect(lines?.join()).not.toMatch(/[<>]/);
      expect(
        lines
          ?.join()
          .split("\r\n")
          .every((line) => line.length <= 78),
      ).toBe(true);
      expect(received?.subject).toBe(subject);
    },
  );

  it("says what is missing when a notification has no content", async () => {
    await expect(smtp.send({ ...mail, content: null })).rejects.toThrow("has no content; pass `content:");
    const scope = recordingScope();
    const sending = deliveryScope.run(scope, () => smtp.send({ ...mail, content: null, idempotency_key: "scoped:1" }));
    await expect(sending).rejects.toThrow("has no content");
    expect(scope.outcomes["scoped:1"]).toEqual([{ kind: "retry", error: expect.stringContaining("no content") }]);
  });

  it("signs the unsubscribe headers with DKIM", async () => {
    const { privateKey } = generateKeyPairSync("rsa", {
      modulusLength: 2048,
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
      publicKeyEncoding: { type: "spki", format: "pem" },
    });
    const dkim = { domain: "shop.internal", selector: "mail", privateKey: privateKey.replaceAll("\n", "\\n") };
    const headers = {
      "List-Unsubscribe": "<https://x.internal>",
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    };
    await service({ dkim }).send({ ...mail, provider_data: { headers } });
    const signature = inbox.mails[0]?.headerLines.find(({ key }) => key === "dkim-signature")?.line.replace(/\s+/g, "");
    expect(signature).toMatch(/;h=[^;]*List-Unsubscribe:List-Unsubscribe-Post/i);
    expect(signature).toMatch(/;b=[A-Za-z0-9+/=]{300,}$/);
  });

  it("sends 50 mails over no more than maxConnections connections", async () => {
    const pooled = service({ maxConnections: 3 });
    const scope = recordingScope();
    await deliveryScope.run(scope, () =>
      Promise.all(Array.from({ length: 50 }, (_, i) => pooled.send({ ...mail, idempotency_key: `scoped:${i}` }))),
    );
    expect(new Set(inbox.mails.map(({ messageId }) => messageId)).size).toBe(50);
    expect(inbox.connections()).toBe(3);
    expect(Object.values(scope.outcomes).map((outcomes) => outcomes.map(({ kind }) => kind))).toEqual(
      Array.from({ length: 50 }, () => ["sent"]),
    );
  });

  it("is announced with its channels as soon as Medusa's loader has validated its options", async () => {
    const load = (options: Record<string, unknown>) =>
      loadModuleProvider(createMedusaContainer(), { id: "smtp", resolve: provider, options }, async () => undefined);
    await load({ url: inbox.url, from: FROM, channels: ["announced"] });
    expect(smtpSenders.get("announced")).toMatchObject({
      from: FROM,
      name: "Wool & Co",
      address: "shop@shop.internal",
    });
    await expect(load({ url: inbox.url, channels: ["silent"] })).rejects.toThrow("`from` is missing; set it to");
    expect(smtpSenders.has("silent")).toBe(false);
  });
});
