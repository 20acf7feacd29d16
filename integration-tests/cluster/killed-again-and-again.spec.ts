import { setTimeout as pause } from "node:timers/promises";
import { type ScriptedSmtpServer, startScriptedSmtpServer } from "../support/scripted-smtp-server";
import { storeSuite } from "../support/store-suite";
import { countEmails, endLeases, seedDueSessions, switchedOnLongAgo } from "./due-sessions";
import { measured } from "./fault-table";
import { scaled } from "./scale";
import { standby } from "./standby";

const CONNECTIONS = 5;

/** In a batch the first mail goes alone, then the others at once: five connections see one and then four mails. */
const BATCH = 5;
const KILLS_AFTER_250 = scaled(100, 5);

const DUE_IN_SWEEP = scaled(5000, 1000);
const KILLS_IN_SWEEP = scaled(20, 4);

storeSuite("processes that are killed while they send, one after the other", (store) => {
  let server: ScriptedSmtpServer;

  beforeEach(async () => {
    server = await startScriptedSmtpServer(undefined, { keep_bodies: false });
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

  it(`between the 250 and its commit, ${KILLS_AFTER_250} times, doubles nothing`, async () => {
    const due = KILLS_AFTER_250 * BATCH;
    await switchedOnLongAgo(store);
    await seedDueSessions(store, due);
    const crew = standby(env({ batchSize: BATCH }), KILLS_AFTER_250);
    try {
      for (let round = 1; round <= KILLS_AFTER_250; round++) {
        const sender = await crew.next();
        void sender.sweep();
        await server.until("BODY", { times: BATCH * round, timeout_ms: 30_000 });
        // The last 250 was written in this turn. Commits are grouped over some milliseconds: the kill falls before, in or after.
        await pause(Math.random() * 8);
        await sender.kill();
        await endLeases(store, sender);
      }
    } finally {
      await crew.end();
    }
    await store.merchant.sweep();
    const { sent = 0, unknown = 0, ...others } = await countEmails(store);
    expect(others).toEqual({});
    expect(sent + unknown).toBe(due);
    // Half of them could be caught by chance; none would mean that no kill came in time.
    expect(unknown).toBeGreaterThan(0);
    expect(server.duplicates()).toEqual([]);
    expect(server.mails).toHaveLength(due);
    // Nothing was left for the others to send: whatever a killed process had transmitted stays transmitted once.
    expect(store.inbox.mails).toHaveLength(0);
    measured(
      "kill_after_250",
      `${KILLS_AFTER_250} kills over ${due} mails: ${sent} sent, ${unknown} unknown, 0 duplicates`,
    );
  }, 900_000);

  it(`anywhere in a sweep of ${DUE_IN_SWEEP}, ${KILLS_IN_SWEEP} times, lose and double nothing`, async () => {
    await switchedOnLongAgo(store);
    await seedDueSessions(store, DUE_IN_SWEEP);
    const crew = standby(env(), KILLS_IN_SWEEP + 1);
    try {
      for (let round = 0; round < KILLS_IN_SWEEP; round++) {
        const sender = await crew.next();
        void sender.sweep();
        // Half of them at any time, expiring and deciding included, and half with mails in the conversation.
        if (round % 2 === 0) await pause(Math.random() * 1500);
        else {
          const further = 1 + Math.floor((Math.random() * DUE_IN_SWEEP) / KILLS_IN_SWEEP);
          await server.until("BODY", { times: server.mails.length + further, timeout_ms: 60_000 });
        }
        await sender.kill();
        await endLeases(store, sender);
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
    // A kill upon a body leaves that one unknown at least.
    expect(unknown).toBeGreaterThanOrEqual(KILLS_IN_SWEEP / 2);
    expect(unknown).toBeLessThanOrEqual(KILLS_IN_SWEEP * CONNECTIONS);
    measured(
      "kill_in_sweep",
      `${KILLS_IN_SWEEP} kills over ${DUE_IN_SWEEP} mails: ${sent} sent, ${unknown} unknown, 0 lost, 0 duplicates`,
    );
  }, 900_000);
});
