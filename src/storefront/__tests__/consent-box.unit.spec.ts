import { type ConsentAnswer, consentFields, createConsentRecorder, readConsentAnswer, startsTicked } from "../index";
import { sessionWith } from "./support";

/** A server that answers when it is told to, and what it was sent. */
function slowServer() {
  const sent: string[] = [];
  const waiting: ((outcome: { ok: boolean }) => void)[] = [];
  return {
    sent,
    send: ({ promotions }: ConsentAnswer) => {
      sent.push(promotions);
      return new Promise<{ ok: boolean }>((settle) => waiting.push(settle));
    },
    async answer(ok = true) {
      waiting.shift()?.({ ok });
      await new Promise(setImmediate);
    },
  };
}

describe("the box", () => {
  it.each([
    [null, false, false],
    [null, true, true],
    ["opt_in", false, true],
    ["opt_out", true, false],
  ] as const)("with the answer %s and prechecked %s starts ticked: %s", (consent, prechecked, ticked) => {
    expect(startsTicked(sessionWith({ consent, prechecked }))).toBe(ticked);
  });
});

describe("the recorder of an answer", () => {
  it("takes a box that was never ticked for no answer", async () => {
    const server = slowServer();
    await createConsentRecorder(sessionWith(), server.send).record(false);
    expect(server.sent).toEqual([]);
  });

  it("takes a box that starts ticked for a yes once it is told, and one unticked for a no", async () => {
    const server = slowServer();
    const recorder = createConsentRecorder(sessionWith({ prechecked: true }), server.send);
    void recorder.record(true);
    await server.answer();
    void recorder.record(false);
    await server.answer();
    expect(server.sent).toEqual(["opt_in", "opt_out"]);
  });

  it("sends an answer once", async () => {
    const server = slowServer();
    const recorder = createConsentRecorder(sessionWith(), server.send);
    void recorder.record(true);
    await server.answer();
    await recorder.record(true);
    expect(server.sent).toEqual(["opt_in"]);
  });

  it("lets the last click win, one request at a time", async () => {
    const server = slowServer();
    const recorder = createConsentRecorder(sessionWith(), server.send);
    for (const ticked of [true, false, true, false]) void recorder.record(ticked);
    expect(server.sent).toEqual(["opt_in"]);
    await server.answer();
    expect(server.sent).toEqual(["opt_in", "opt_out"]);
    await server.answer();
    expect(server.sent).toEqual(["opt_in", "opt_out"]);
  });

  it("tries again what failed, the next time it is told", async () => {
    const server = slowServer();
    const recorder = createConsentRecorder(sessionWith(), server.send);
    const first = recorder.record(true);
    await server.answer(false);
    await first;
    void recorder.record(true);
    expect(server.sent).toEqual(["opt_in", "opt_in"]);
  });

  it("asks anew for a changed address, whose answer the server does not have", async () => {
    const server = slowServer();
    const recorder = createConsentRecorder(sessionWith(), server.send);
    void recorder.record(true);
    await server.answer();
    recorder.stands(null);
    void recorder.record(true);
    expect(server.sent).toEqual(["opt_in", "opt_in"]);
  });

  it("never rejects, whatever sending does", async () => {
    const recorder = createConsentRecorder(sessionWith(), () => Promise.reject(new Error("offline")));
    await expect(recorder.record(true)).resolves.toBeUndefined();
  });
});

describe("the fields of a form that is sent", () => {
  function formOf(session: Parameters<typeof consentFields>[0], ticked: boolean): FormData {
    const form = new FormData();
    const { box, hidden } = consentFields(session);
    hidden.forEach(({ name, value }) => form.set(name, value));
    if (ticked) form.set(box.name, box.value);
    return form;
  }

  it.each([
    ["ticked", false, true, "opt_in"],
    ["left ticked", true, true, "opt_in"],
    ["unticked", true, false, "opt_out"],
    ["left unticked", false, false, null],
  ] as const)("tell a box that was %s", (_, prechecked, ticked, promotions) => {
    const answer = readConsentAnswer(formOf(sessionWith({ prechecked }), ticked));
    expect(answer).toEqual(promotions && { promotions, text_version: "en-1" });
  });

  it("say nothing where the box was not shown", () => {
    expect(readConsentAnswer(new FormData())).toBeNull();
  });
});
