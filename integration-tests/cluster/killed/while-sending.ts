import { expireCheckoutSessionsWorkflow } from "../../../src/workflows/session/expire-checkout-sessions";
import {
  type ScriptedSmtpServer,
  SILENCE,
  type SmtpScript,
  type SmtpStep,
  startScriptedSmtpServer,
} from "../../support/scripted-smtp-server";
import type { StoreSuite } from "../../support/store-suite";
import { waitFor } from "../../support/wait-for";
import { cartRecovery, database, endLeases, seedDueSessions, switchedOnLongAgo } from "../due-sessions";
import { measured } from "../fault-table";
import { startSweepingProcess, type SweepingProcess } from "../medusa-process";

const silentAt =
  (silent: SmtpStep): SmtpScript =>
  (step) =>
    step === silent ? SILENCE : undefined;

/** One mail, and the process that sends it is killed or stopped at each step of it. */
export function whileSending(store: StoreSuite): void {
  let server: ScriptedSmtpServer;

  beforeEach(async () => {
    server = await startScriptedSmtpServer();
  });

  afterEach(async () => {
    await server.close();
  });

  const env = () => ({ DATABASE_URL: store.databaseUrl, SMTP_URL: server.url });

  /** Of the one mail there is. */
  const status = async () => (await cartRecovery(store).listRecoveryEmails({}))[0]?.status;

  async function oneDueSession(): Promise<string> {
    await switchedOnLongAgo(store);
    await seedDueSessions(store, 1);
    const [session] = await cartRecovery(store).listCheckoutSessions({});
    return session?.id ?? "";
  }

  /** What a process that died before the body left behind is sent by another, once its lease has passed. */
  async function expectSentOnceAfterLease(id: string, dead: SweepingProcess): Promise<void> {
    await store.merchant.sweep();
    expect(store.inbox.mails).toHaveLength(0);

    await endLeases(store, dead);
    await store.merchant.sweep();
    await store.merchant.sweep();
    expect((await store.merchant.retrieve(id)).recovery_emails).toMatchObject([{ status: "sent" }]);
    expect(server.mails.length + store.inbox.mails.length).toBe(1);
  }

  it("after its claim, before it connects, loses and doubles nothing", async () => {
    const id = await oneDueSession();
    await expireCheckoutSessionsWorkflow(store.container).run({ input: { session_ids: null } });
    const sender = startSweepingProcess(env());
    await sender.ready;
    // What comes after the claim is reading the cart, which waits for this.
    const lock = await database(store.container).transaction();
    try {
      await lock.raw("LOCK TABLE cart IN ACCESS EXCLUSIVE MODE");
      void sender.sweep();
      await waitFor("the claim", async () => {
        const claimed = await cartRecovery(store).listRecoveryEmails({ claim_token: { $ne: null } });
        return claimed.length === 1;
      });
    } finally {
      await sender.kill();
      await lock.rollback();
    }
    expect(server.connections()).toBe(0);
    await expectSentOnceAfterLease(id, sender);
    measured("kill_before_connecting", "claimed: 1 body");
  });

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
      await server.until(step, { timeout_ms: 30_000 });
    } finally {
      await sender.kill();
    }
    await expectSentOnceAfterLease(id, sender);
    measured("kill_before_connecting", `${step}: 1 body`);
  });

  it("after the 354, before `sending` is committed, loses and doubles nothing", async () => {
    const id = await oneDueSession();
    await expireCheckoutSessionsWorkflow(store.container).run({ input: { session_ids: null } });
    const sender = startSweepingProcess(env());
    await sender.ready;
    const lock = await database(store.container).transaction();
    // From the 354 on nobody but this can write the mail's row, so that the commit waits.
    server.script = (step) =>
      step === "DATA" ? lock.raw("SELECT id FROM recovery_email FOR UPDATE").then(() => undefined) : undefined;
    try {
      void sender.sweep();
      await server.until("354", { timeout_ms: 30_000 });
      await waitFor("the commit to wait", async () => {
        const { rows } = await database(store.container).raw(
          "SELECT 1 FROM pg_stat_activity WHERE application_name = :name AND wait_event_type = 'Lock'",
          { name: sender.name },
        );
        return rows.length > 0;
      });
    } finally {
      await sender.kill();
      await lock.rollback();
    }
    server.script = () => undefined;
    await expectSentOnceAfterLease(id, sender);
    measured("kill_after_354", "not yet `sending`: 1 body in the end");
  });

  it.each(["354", "BODY"] as const)(
    "after `sending` is committed, at %s, leaves a mail whose outcome nobody guesses",
    async (at) => {
      const id = await oneDueSession();
      server.script = silentAt("BODY");
      const sender = startSweepingProcess(env());
      try {
        await sender.ready;
        void sender.sweep();
        await server.until(at, { timeout_ms: 30_000 });
        await waitFor("`sending` to be committed", async () => (await status()) === "sending", { every_ms: 1 });
      } finally {
        await sender.kill();
      }
      await endLeases(store, sender);
      await store.merchant.sweep();
      await store.merchant.sweep();
      expect((await store.merchant.retrieve(id)).recovery_emails).toMatchObject([{ status: "unknown", attempts: 1 }]);
      expect(store.inbox.mails).toHaveLength(0);
      const bodies = server.mails.length;
      if (at === "BODY") expect(bodies).toBe(1);
      else expect(bodies).toBeLessThanOrEqual(1);
      measured("kill_after_354", `${at}: ${bodies} bodies, unknown`);
    },
  );

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
      await server.until(step, { timeout_ms: 30_000 });
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
}
