import { setTimeout as pause } from "node:timers/promises";
import {
  type ScriptedSmtpServer,
  SILENCE,
  type SmtpScript,
  type SmtpStep,
  startScriptedSmtpServer,
} from "../support/scripted-smtp-server";
import { storeSuite } from "../support/store-suite";
import { cartRecovery, countEmails, endLeases, seedDueSessions, switchedOnLongAgo } from "./due-sessions";
import { measured } from "./fault-table";
import { startSweepingProcess } from "./medusa-process";
import { scaled } from "./scale";
import { standby } from "./standby";

/** In a batch the first mail goes alone, then the others at once: five connections see one and then four mails. */
const BATCH = 5;
const CONNECTIONS = 5;
const KILLS_AFTER_250 = scaled(20, 5);

const DUE_IN_SWEEP = scaled(5000, 1000);
const KILLS_IN_SWEEP = scaled(20, 4);

const silentAt =
  (silent: SmtpStep): SmtpScript =>
  (step) =>
    step === silent ? SILENCE : undefined;

storeSuite("a process that is killed while it sends", (store) => {
  let server: ScriptedSmtpServer;

  beforeEach(async () => {
    server = await startScriptedSmtpServer();
  });

  afterEach(async () => {
    await server.close();
  });

  const env = (options: Record<string, unknown> = {}) => ({
    DATABASE_URL: store.databaseUrl,
    SMTP_URL: server.url,
    NODE_ENV: "development",
    CART_RECOVERY_OPTIONS: JSON.stringify(options),
  });

  async function oneDueSession(): Promise<string> {
    await switchedOnLongAgo(store);
    await seedDueSessions(store, 1);
    const [session] = await cartRecovery(store).listCheckoutSessions({});
    return session?.id ?? "";
  }

  it.each<[string, SmtpStep]>([
    ["before it is greeted", "GREETING"],
    ["after MAIL", "MAIL"],
    ["after RCPT", "RCPT"],
    ["after DATA, before the 354", "DATA"],
  ])("%s loses and doubles nothing", async (_, step) => {
    const id = await oneDueSession();
    server.script = silentAt(step);
    const sender = startSweepingProcess(env());
    try {
      await sender.ready;
      void sender.sweep();
      await server.until(step);
    } finally {
      await sender.kill();
    }
    await store.merchant.sweep();
    expect(store.inbox.mails).toHaveLength(0);

    await endLeases(store);
    await store.merchant.sweep();
    await store.merchant.sweep();
    expect((await store.merchant.retrieve(id)).recovery_emails).toMatchObject([{ status: "sent" }]);
    expect(server.mails.length + store.inbox.mails.length).toBe(1);
    measured("kill_before_connecting", `${step}: 1 body`);
  });

  it("after the 354, or after the final dot, leaves a mail whose outcome nobody guesses", async () => {
    for (const [step, bodies] of [
      ["354", 0],
      ["BODY", 1],
    ] as const) {
      server.clear();
      const id = await oneDueSession();
      const sender = startSweepingProcess(env());
      let killed = Promise.resolve();
      server.script = (got) => {
        if (got === "DATA" && step === "354") killed = pause(30).then(() => sender.kill());
        return got === "BODY" ? SILENCE : undefined;
      };
      await sender.ready;
      void sender.sweep();
      await server.until(step);
      if (step === "BODY") killed = sender.kill();
      await killed;

      await endLeases(store);
      await store.merchant.sweep();
      await store.merchant.sweep();
      expect((await store.merchant.retrieve(id)).recovery_emails).toMatchObject([{ status: "unknown" }]);
      expect(server.mails.length + store.inbox.mails.length).toBeLessThanOrEqual(1);
      expect(store.inbox.mails).toHaveLength(0);
      measured("kill_after_354", `${step}: ${server.mails.length} bodies, unknown`);
      await cartRecovery(store).deleteCheckoutSessions(id);
      expect(bodies).toBeLessThanOrEqual(1);
    }
  });

  it(`between the 250 and its commit, ${KILLS_AFTER_250} times, doubles nothing`, async () => {
    await switchedOnLongAgo(store);
    await seedDueSessions(store, KILLS_AFTER_250 * BATCH);
    const crew = standby(env({ batchSize: BATCH }), KILLS_AFTER_250);
    let caught = 0;
    try {
      for (let round = 0; round < KILLS_AFTER_250; round++) {
        server.clear();
        const sender = await crew.next();
        void sender.sweep();
        await server.until("BODY", { times: BATCH, timeout_ms: 20_000 });
        // The last 250 was written in this turn. Commits are grouped over some milliseconds: the kill falls before, in or after.
        await pause(Math.random() * 8);
        await sender.kill();
        caught += BATCH;
        await endLeases(store);
      }
    } finally {
      await crew.end();
    }
    expect(caught).toBe(KILLS_AFTER_250 * BATCH);
    await store.merchant.sweep();
    const { sent = 0, unknown = 0, ...others } = await countEmails(store);
    expect(others).toEqual({});
    expect(sent + unknown).toBe(caught);
    expect(unknown).toBeGreaterThan(0);
    // Nothing was left for the others to send: whatever a killed process had transmitted stays transmitted once.
    expect(store.inbox.mails).toHaveLength(0);
    measured(
      "kill_after_250",
      `${KILLS_AFTER_250} kills over ${caught} mails: ${sent} sent, ${unknown} unknown, 0 duplicates`,
    );
  }, 600_000);

  it(`anywhere in a sweep of ${DUE_IN_SWEEP}, ${KILLS_IN_SWEEP} times, loses and doubles nothing`, async () => {
    await server.close();
    server = await startScriptedSmtpServer(undefined, { keep_bodies: false });
    await switchedOnLongAgo(store);
    await seedDueSessions(store, DUE_IN_SWEEP);
    const crew = standby(env(), KILLS_IN_SWEEP + 1);
    try {
      for (let round = 0; round < KILLS_IN_SWEEP; round++) {
        const sender = await crew.next();
        void sender.sweep();
        await pause(Math.random() * 1500);
        await sender.kill();
        await endLeases(store);
      }
      const last = await crew.next();
      let result = await last.sweep();
      while (result.sent > 0 || result.expired > 0) result = await last.sweep();
      await last.kill();
    } finally {
      await crew.end();
    }
    const { sent = 0, unknown = 0, ...others } = await countEmails(store);
    expect(others).toEqual({});
    expect(sent + unknown).toBe(DUE_IN_SWEEP);
    expect(server.duplicates()).toEqual([]);
    expect(server.mails.length).toBeGreaterThanOrEqual(sent);
    expect(unknown).toBeLessThanOrEqual(KILLS_IN_SWEEP * CONNECTIONS);
    measured(
      "kill_in_sweep",
      `${KILLS_IN_SWEEP} kills over ${DUE_IN_SWEEP} mails: ${sent} sent, ${unknown} unknown, 0 lost, 0 duplicates`,
    );
  }, 600_000);

  it.each([
    ["before its body", "RCPT", "sent"],
    ["after its body", "BODY", "unknown"],
  ] as const)("stopped %s until another process took over, writes and sends nothing any more", async (_, step, end) => {
    const id = await oneDueSession();
    let answer: (reply: string) => void = () => undefined;
    server.script = (got) => (got === step ? new Promise((resolve) => (answer = resolve)) : undefined);
    const sender = startSweepingProcess(env());
    try {
      await sender.ready;
      const swept = sender.sweep();
      await server.until(step);
      sender.signal("SIGSTOP");
      await endLeases(store);
      await store.merchant.sweep();
      expect((await store.merchant.retrieve(id)).recovery_emails).toMatchObject([{ status: end }]);

      sender.signal("SIGCONT");
      answer("250 2.0.0 Ok");
      await swept;
    } finally {
      await sender.kill();
    }
    expect((await store.merchant.retrieve(id)).recovery_emails).toMatchObject([{ status: end }]);
    expect(server.mails.length + store.inbox.mails.length).toBe(1);
    measured("stopped_past_lease", `stopped at ${step}: ${end} stands, 1 body`);
  });
});
