import { generateKeyPairSync } from "node:crypto";
import { parseSmtpOptions } from "../options";

const from = "Shop <shop@shop.internal>";

describe("parseSmtpOptions", () => {
  it.each([
    [
      "smtp://mail.shop.internal",
      { host: "mail.shop.internal", port: 587, secure: false, login: null, requireTls: true },
    ],
    ["smtps://mail.shop.internal", { port: 465, secure: true }],
    ["smtp://mail.shop.internal:465", { port: 465, secure: true }],
    ["smtp://a%40b.internal:p%3A%40@mail.shop.internal:25", { port: 25, login: { user: "a@b.internal", pass: "p:@" } }],
    ["smtp://localhost:1025", { host: "localhost", port: 1025, requireTls: false }],
    ["smtp://127.0.0.53:1025", { requireTls: false }],
    ["smtp://[::1]:1025", { host: "::1", requireTls: false }],
    ["smtp://127.shop.internal", { requireTls: true }],
  ])("reads %s", (url, expected) => {
    expect(parseSmtpOptions({ url, from })).toMatchObject(expected);
  });

  it("takes the parts in place of a URL, also as text from the environment, and fills in the rest", () => {
    expect(parseSmtpOptions({ host: "mail.shop.internal", port: "2525", user: "u", pass: "p", from })).toEqual({
      channels: [],
      host: "mail.shop.internal",
      port: 2525,
      secure: false,
      login: { user: "u", pass: "p" },
      requireTls: true,
      from,
      maxConnections: 5,
      maxMessages: 100,
      connectionTimeoutMs: 10_000,
      greetingTimeoutMs: 10_000,
      socketTimeoutMs: 30_000,
      sendTimeoutMs: 60_000,
    });
  });

  it("keeps to what is said about TLS", () => {
    expect(parseSmtpOptions({ url: "smtp://localhost", from, requireTls: true }).requireTls).toBe(true);
    expect(parseSmtpOptions({ url: "smtp://mail.shop.internal", from, requireTls: false }).requireTls).toBe(false);
  });

  const ed25519 = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ["nothing", {}, /`from` is missing; set it to the sender/],
    ["no server", { from }, /`url` is missing; set it to your mail server, such as `smtp:\/\/user:password@/],
    ["no sender", { url: "smtp://x.internal" }, /`from` is missing/],
    ["a sender without address", { url: "smtp://x.internal", from: "Shop" }, /`from` must be one sender/],
    ["two senders", { url: "smtp://x.internal", from: "a@x.internal, b@x.internal" }, /`from` must be one sender/],
    ["another protocol", { url: "https://x.internal", from }, /`url` must look like/],
    ["parameters in the URL", { url: "smtp://x.internal?ignoreTLS=true", from }, /without parameters/],
    ["a URL and a host", { url: "smtp://x.internal", host: "y.internal", from }, /cannot be combined/],
    ["a user without password", { host: "x.internal", user: "u", from }, /`pass` is missing/],
    ["a misspelt option", { url: "smtp://x.internal", from, requireTLS: false }, /requireTLS/],
    ["a timeout of zero", { url: "smtp://x.internal", from, sendTimeoutMs: 0 }, /`sendTimeoutMs`/],
    [
      "a DKIM key nodemailer cannot sign with",
      { url: "smtp://x.internal", from, dkim: { domain: "x.internal", selector: "s", privateKey: ed25519 } },
      /`dkim.privateKey` must be an RSA private key/,
    ],
  ])("refuses %s and says what to set", (_what, options, message) => {
    expect(() => parseSmtpOptions(options)).toThrow(message);
  });

  it("never repeats a value, because one of them is a password", () => {
    expect(() => parseSmtpOptions({ url: "smtp://u:hunter2@x.internal/path", from })).toThrow(/^(?!.*hunter2)/s);
  });
});
