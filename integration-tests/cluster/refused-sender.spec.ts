import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ScriptedSmtpServer, startScriptedSmtpServer } from "../support/scripted-smtp-server";
import { type SmtpInbox, startSmtpInbox } from "../support/smtp-inbox";
import { storeSuite } from "../support/store-suite";
import { cartRecovery, countEmails, passHours, seedDueSessions, switchedOnLongAgo } from "./due-sessions";
import { measured } from "./fault-table";
import { startSweepingProcess, type SweepingProcess } from "./medusa-process";

const CERTIFICATES = join(__dirname, "../support/certificates");
const expiredCertificate = {
  cert: readFileSync(join(CERTIFICATES, "expired.cert.pem")),
  key: readFileSync(join(CERTIFICATES, "expired.key.pem")),
};
const LOGIN = { user: "store", pass: "a password" };
const DUE = 50;

type Faulty = Pick<SmtpInbox | ScriptedSmtpServer, "url" | "connections">;

storeSuite("a mail server that refuses the store itself, met by two instances", (store) => {
  const processes: SweepingProcess[] = [];

  afterEach(async () => {
    await Promise.all(processes.splice(0).map((process) => process.kill()));
  });

  async function meet(server: Faulty, env: Record<string, string> = {}, options: Record<string, unknown> = {}) {
    await switchedOnLongAgo(store);
    await seedDueSessions(store, DUE);
    const booted = [0, 1].map(() =>
      startSweepingProcess({
        DATABASE_URL: store.databaseUrl,
        SMTP_URL: server.url.replace("127.0.0.1", "localhost"),
        SMTP_OPTIONS: JSON.stringify({ ...LOGIN, ...options }),
        ...env,
      }),
    );
    processes.push(...booted);
    await Promise.all(booted.map(({ ready }) => ready));
    const sweep = () => Promise.all(booted.map((process) => process.sweep()));
    await sweep();
    await sweep();
    return { sweep };
  }

  async function expectPaused(server: Faulty, reason: RegExp): Promise<string> {
    const { health } = await store.admin.get<{ health: { status: string; paused: null | { reason: string } } }>(
      "/admin/cart-recovery/health",
    );
    expect(health.status).toBe("paused");
    expect(health.paused?.reason).toMatch(reason);
    expect(server.connections()).toBeLessThanOrEqual(3 * 2);
    expect(await countEmails(store)).toEqual({ scheduled: DUE });
    const tried = await cartRecovery(store).listRecoveryEmails({ attempts: { $gt: 0 } });
    expect(tried).toEqual([]);
    return `${server.connections()} connections of 2 instances, 0 attempts`;
  }

  it("with 535: sending is paused, and goes on by itself once the login works", async () => {
    const auth = { ...LOGIN, pass: "another password" };
    const server = await startSmtpInbox({ auth });
    try {
      const { sweep } = await meet(server);
      const figure = await expectPaused(server, /535/);
      expect(server.logins()).toBeGreaterThan(0);
      auth.pass = LOGIN.pass;
      await passHours(store, 1);
      await sweep();
      await sweep();
      expect(await countEmails(store)).toEqual({ sent: DUE });
      expect(server.mails).toHaveLength(DUE);
      measured("sender_refused", `535: ${figure}, then ${DUE} sent`);
    } finally {
      await server.close();
    }
  });

  it("with an expired certificate: sending is paused, and nothing is said to it", async () => {
    const server = await startSmtpInbox({ auth: LOGIN, starttls: expiredCertificate });
    try {
      await meet(server, { NODE_EXTRA_CA_CERTS: join(CERTIFICATES, "expired.cert.pem") }, { requireTls: true });
      const figure = await expectPaused(server, /expired/i);
      expect(server.logins()).toBe(0);
      expect(server.mails).toEqual([]);
      measured("sender_refused", `expired certificate: ${figure}, no AUTH`);
    } finally {
      await server.close();
    }
  });

  it("with STARTTLS taken out on the way: sending is paused, and no credentials leave in the open", async () => {
    const server = await startScriptedSmtpServer((step) =>
      step === "EHLO" ? "250-scripted\r\n250 AUTH PLAIN LOGIN" : undefined,
    );
    try {
      await meet(server, {}, { requireTls: true });
      const figure = await expectPaused(server, /STARTTLS|TLS/i);
      expect(server.timeline.filter((step) => ["AUTH", "MAIL"].includes(step))).toEqual([]);
      measured("sender_refused", `STARTTLS stripped: ${figure}, no AUTH`);
    } finally {
      await server.close();
    }
  });
});
