import { createToken } from "../../src/domain/recovery/token";
import { type Answer, findInAnswer, findInLog } from "../support/leaks/search";

const token = createToken("recovery", { subject: "cs_1", expires_at: null }, ["0123456789abcdef0123456789abcdef"]);

const answer = (changed: Partial<Answer>): Answer => ({
  method: "GET",
  path: "/store/carts/cart_1/checkout-session",
  isLoggedIn: false,
  status: 200,
  headers: {},
  body: "",
  ...changed,
});

describe("the search of what a run of the tests said", () => {
  it.each([
    ["an address", "Could not mail ada+news@shop.internal"],
    ["a token", `GET /cart-recovery/r/${token} (200)`],
    ["a secret of the plugin", "secret: not a secret: only tests and the demo sign with it"],
    ["a password in a URL", "smtp://store:the%20old%20password@localhost"],
    ["a secret API key", `key sk_${"0a".repeat(32)}`],
    ["a login", `Bearer eyJhbGciOiJIUzI1NiJ9.eyJhY3Rvcl9pZCI6IjEifQ.${"x".repeat(43)}`],
    ["a private key", "-----BEGIN RSA PRIVATE KEY-----"],
  ])("finds %s in a log", (_what, line) => {
    expect(findInLog(line)).toHaveLength(1);
  });

  it("finds a secret that only this run has", () => {
    expect(findInLog("postgres://postgres:f00dcafe@localhost", ["f00dcafe"])).toHaveLength(1);
  });

  it.each([
    ["packages and their versions", "medusa-cart-recovery@0.1.0 from node_modules/@medusajs/medusa"],
    ["links without their tokens", "GET /cart-recovery/r/[token] (200)"],
    [
      "Medusa's provider that only logs",
      "Attempting to send a notification to: 'ada@shop.internal' on the channel: 'feed' with template: 'x'",
    ],
    ["ids and times", "cs_01KAXY0000000000000000000 expired at 2026-11-25T23:00:00.000Z"],
  ])("takes no offence at %s", (_what, line) => {
    expect(findInLog(line)).toEqual([]);
  });

  it("finds addresses in what shoppers are answered, but a customer's own", () => {
    const body = '{"email":"ada@shop.internal"}';
    const both = '{"email":"ada@shop.internal","other":"eve@shop.internal"}';
    const path = "/store/customers/me/marketing-preferences";
    expect(findInAnswer(answer({ body }))).toHaveLength(1);
    expect(findInAnswer(answer({ path: "/cart-recovery/r/[token]", isLoggedIn: true, body }))).toHaveLength(1);
    expect(findInAnswer(answer({ path, isLoggedIn: true, body }))).toEqual([]);
    expect(findInAnswer(answer({ path, isLoggedIn: true, body: both }))).toHaveLength(2);
  });

  it("finds secrets in the admin's answers, where addresses and links belong", () => {
    const path = "/admin/checkout-sessions/cs_1";
    expect(findInAnswer(answer({ path, body: `{"email":"ada@shop.internal","url":"/r/${token}"}` }))).toEqual([]);
    expect(findInAnswer(answer({ path, body: '{"pass":"the old password"}' }))).toHaveLength(1);
    expect(findInAnswer(answer({ body: `{"url":"/r/${token}"}` }))).toHaveLength(1);
  });
});
