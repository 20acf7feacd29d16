import { type AddressInfo, createServer } from "node:net";
import { closeSmtpSenders } from "../../src/providers/notification-smtp/senders";
import { recordingScope } from "../support/recording-scope";
import { at, startScriptedDelivery } from "../support/scripted-delivery";
import { HANG_UP, SILENCE, type SmtpScript } from "../support/scripted-smtp-server";

const PIPELINING = "250-scripted\r\n250 PIPELINING";

describe("notification-smtp, the delivery", () => {
  let run: Awaited<ReturnType<typeof startScriptedDelivery>>;

  afterEach(() => run.stop());

  it.each([
    ["without", undefined],
    ["with", PIPELINING],
  ])("%s pipelining, a recipient refused for good is `address`, and nobody is asked", async (_with, ehlo) => {
    const reply = {
      EHLO: ehlo,
      RCPT: "550 5.1.1 <ada@shopper.internal>: no such user",
      DATA: "554 No valid recipients",
    };
    run = await startScriptedDelivery((step) => reply[step as keyof typeof reply]);
    const begin = jest.fn(() => Promise.resolve(true));
    const outcome = await run.send(recordingScope(begin));
    expect(outcome).toEqual({
      kind: "address",
      bounced: true,
      error: expect.stringContaining("550 5.1.1 <[address]>: no such user"),
    });
    expect(begin).not.toHaveBeenCalled();
  });

  it("is `address` when only a blind copy was accepted", async () => {
    run = await startScriptedDelivery((step, { line }) =>
      step === "RCPT" && line.includes("ada") ? "550 5.1.1 No such user" : undefined,
    );
    expect(await run.send(recordingScope(), "scoped:1", { bcc: "archive@shop.internal" })).toMatchObject({
      kind: "address",
    });
  });

  it("is `retry` when the connection is refused, and nobody is asked", async () => {
    const closed = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => closed.once("listening", resolve));
    const { port } = closed.address() as AddressInfo;
    // Its port is free only when the other server has one.
    run = await startScriptedDelivery(undefined, { url: `smtp://127.0.0.1:${port}` });
    await new Promise((resolve) => closed.close(resolve));
    const begin = jest.fn(() => Promise.resolve(true));
    const outcome = await run.send(recordingScope(begin));
    expect(outcome).toMatchObject({ kind: "retry", error: expect.stringContaining("ECONNREFUSED") });
    expect(begin).not.toHaveBeenCalled();
  });

  it.each<[string, string, SmtpScript]>([
    [
      "sender",
      "the login fails",
      (step) => ({ EHLO: "250-scripted\r\n250 AUTH PLAIN", AUTH: "535 5.7.8 No" })[step as "AUTH"],
    ],
    ["sender", "MAIL FROM is refused", at("MAIL", "550 5.7.1 Not your domain")],
    ["retry", "the server hangs up before the greeting", at("GREETING", HANG_UP)],
    ["retry", "the recipient is greylisted", at("RCPT", "450 4.7.1 Later")],
    ["retry", "the body is put off", at("BODY", "451 4.3.0 Later")],
    ["address", "the body is refused", at("BODY", "554 5.2.0 No")],
    ["sender", "the body is refused by policy", at("BODY", "550 5.7.26 Unauthenticated")],
    ["unknown", "the server hangs up after the final dot", at("BODY", HANG_UP)],
  ])("is `%s` when %s", async (kind, _when, script) => {
    run = await startScriptedDelivery(script, { user: "shop", pass: "secret" });
    expect(await run.send(recordingScope())).toMatchObject({ kind, error: expect.any(String) });
  });

  it.each([
    ["retry", "before the 354", at("DATA", SILENCE)],
    ["unknown", "after the final dot", at("BODY", SILENCE)],
  ])("is `%s` at its deadline when the server falls silent %s, and hangs up", async (kind, _when, script) => {
    run = await startScriptedDelivery(script, { sendTimeoutMs: 2000 });
    expect(await run.send(recordingScope())).toMatchObject({ kind, error: expect.any(String) });
    await run.server.until("gone");
  });

  it("finishes the mail in transmission when it is closed; those that wait are given back", async () => {
    run = await startScriptedDelivery(undefined, { maxConnections: 1 });
    let closing: Promise<void> | undefined;
    const scope = recordingScope(async () => Boolean((closing = closeSmtpSenders({ grace_ms: 5_000 }))));
    const kinds = await Promise.all([run.send(scope, "scoped:1"), run.send(scope, "scoped:2")]);
    expect(kinds).toMatchObject([{ kind: "sent" }, { kind: "refused" }]);
    await closing;
    await run.server.until("gone");
    expect(run.server.bodies).toHaveLength(1);
  });
});
