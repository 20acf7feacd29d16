import { deliveryScope } from "../../src/providers/notification-smtp/delivery-scope";
import { recordingScope } from "../support/recording-scope";
import { at, loopTurns, startScriptedDelivery } from "../support/scripted-delivery";
import { HANG_UP } from "../support/scripted-smtp-server";

const PIPELINING = "250-scripted\r\n250 PIPELINING";

describe("notification-smtp, the permission before the body", () => {
  let run: Awaited<ReturnType<typeof startScriptedDelivery>>;

  afterEach(() => run.stop());

  it.each([
    ["without", undefined],
    ["with", PIPELINING],
  ])("%s pipelining, asks for permission after the 354 and before the first byte of the body", async (_with, ehlo) => {
    run = await startScriptedDelivery(at("EHLO", ehlo));
    const scope = recordingScope(async () => run.server.timeline.push("begin") > 0);
    expect(await run.send(scope)).toMatchObject({ kind: "sent" });
    expect(run.server.timeline).toEqual(["GREETING", "EHLO", "MAIL", "RCPT", "DATA", "354", "begin", "body", "BODY"]);
    expect(run.server.bodies[0]).toContain("Message-ID: <scoped:1@shop.internal>");
  });

  it("asks in the async context of the mail's own batch, on a connection another batch opened", async () => {
    run = await startScriptedDelivery(undefined, { maxConnections: 1 });
    const asked_in: unknown[] = [];
    const scopes = [1, 2].map(() => recordingScope(async () => asked_in.push(deliveryScope.getStore()) > 0));
    for (const scope of scopes) await run.send(scope);
    expect(run.server.timeline.filter((entry) => entry === "GREETING")).toHaveLength(1);
    expect(asked_in.map((scope) => scopes.findIndex((own) => own === scope))).toEqual([0, 1]);
  });

  it("transmits nothing when the permission is refused, and goes on with the next mail", async () => {
    run = await startScriptedDelivery();
    const scope = recordingScope(async (key) => key !== "scoped:1");
    expect(await run.send(scope, "scoped:1")).toEqual({ kind: "refused" });
    await run.server.until("gone");
    expect(run.server.timeline).not.toContain("body");
    expect(await run.send(scope, "scoped:2")).toMatchObject({ kind: "sent" });
    expect(run.server.bodies).toHaveLength(1);
  });

  it("transmits nothing and is `retry` when the permission cannot be had", async () => {
    run = await startScriptedDelivery();
    const outcome = await run.send(recordingScope(() => Promise.reject(new Error("database is gone"))));
    expect(outcome).toEqual({ kind: "retry", error: "database is gone" });
    await run.server.until("gone");
    expect(run.server.timeline).not.toContain("body");
  });

  it.each<[string, string | typeof HANG_UP, sign: string]>([
    ["the connection is lost", HANG_UP, "gone"],
    ["the server closes the session", "421 4.3.2 Shutting down", "gone"],
    // nodemailer answers with RSET, which the server can only take for the body.
    ["the server refuses the mail early", "451 4.3.0 Later", "body"],
  ])("when %s while it is awaited, settles `retry` after it and transmits nothing", async (_when, what, sign) => {
    run = await startScriptedDelivery(undefined, { maxConnections: 1 });
    // The pool treats a connection that has carried a mail differently: it may move the next one to another connection.
    expect(await run.send(recordingScope(), "scoped:0")).toMatchObject({ kind: "sent" });
    run.server.clear();

    const settled_when_answered: boolean[] = [];
    const scope = recordingScope(async (key) => {
      run.server.interrupt(what);
      await run.server.until(sign);
      await loopTurns(20);
      return settled_when_answered.push(key in scope.outcomes) > 0;
    });
    expect(await run.send(scope)).toMatchObject({ kind: "retry" });
    await loopTurns(20);
    expect(settled_when_answered).toEqual([false]);
    expect(run.server.bodies).toEqual([]);
  });

  it("asks for no permission any more once a mail is settled", async () => {
    run = await startScriptedDelivery(at("DATA", "354 Go on\r\n421 4.3.2 Or rather not"));
    const settled_when_asked: boolean[] = [];
    const scope = recordingScope(async (key) => settled_when_asked.push(key in scope.outcomes) > 0);
    expect(await run.send(scope)).toMatchObject({ kind: "retry" });
    await loopTurns(50);
    expect(settled_when_asked).not.toContain(true);
    expect(run.server.bodies).toEqual([]);
  });

  it("settles at its deadline when the permission takes too long, and a late yes transmits nothing", async () => {
    run = await startScriptedDelivery(undefined, { sendTimeoutMs: 300 });
    let allow: (yes: boolean) => void = () => undefined;
    const permission = new Promise<boolean>((resolve) => (allow = resolve));
    expect(await run.send(recordingScope(() => permission))).toMatchObject({ kind: "retry" });
    allow(true);
    await run.server.until("gone");
    expect(run.server.timeline).not.toContain("body");
  });

  it("moves a mail to a new connection when the old one takes no more, and asks once", async () => {
    let mails = 0;
    run = await startScriptedDelivery(
      (step) => (step === "MAIL" && ++mails === 2 ? "421 4.7.0 Too many mails on this connection" : undefined),
      {
        maxConnections: 1,
      },
    );
    const begin = jest.fn(() => Promise.resolve(true));
    expect(await run.send(recordingScope(begin), "scoped:1")).toMatchObject({ kind: "sent" });
    expect(await run.send(recordingScope(begin), "scoped:2")).toMatchObject({ kind: "sent" });
    expect(begin).toHaveBeenCalledTimes(2);
    expect(run.server.timeline.filter((entry) => entry === "GREETING")).toHaveLength(2);
    expect(run.server.bodies).toHaveLength(2);
  });
});
