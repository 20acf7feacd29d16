import { setTimeout as pause } from "node:timers/promises";
import type { StoreSuite } from "../../support/store-suite";
import { countingServer } from "../counting-server";
import { countEmails, endLeases, seedDueSessions, switchedOnLongAgo } from "../due-sessions";
import { measured } from "../fault-table";
import { scaled } from "../scale";
import { standby } from "../standby";

const CONNECTIONS = 5;

const DUE_IN_SWEEP = scaled(5000, 1000);
const KILLS_IN_SWEEP = scaled(20, 4);

/** What one process may send at most, so that there is something left for each to be killed over, however fast they are. */
const SHARE = Math.floor(DUE_IN_SWEEP / (KILLS_IN_SWEEP + 1));

/** Many mails, and one process after the other is killed over them. */
export function inASweep(store: StoreSuite): void {
  const server = countingServer();

  const env = () => ({
    DATABASE_URL: store.databaseUrl,
    SMTP_URL: server().url,
  });

  it(`anywhere in a sweep of ${DUE_IN_SWEEP}, ${KILLS_IN_SWEEP} times, lose and double nothing`, async () => {
    await switchedOnLongAgo(store);
    await seedDueSessions(store, DUE_IN_SWEEP);
    const crew = standby(env(), KILLS_IN_SWEEP + 1);
    try {
      for (let round = 0; round < KILLS_IN_SWEEP; round++) {
        const sender = await crew.next();
        void sender.sweep();
        const sent = (further: number) =>
          server().until("BODY", { times: server().mails.length + further, timeout_ms: 60_000 });
        // Half of them at any time, expiring and deciding included, and half with mails in the conversation.
        if (round % 2 === 0) await Promise.race([pause(Math.random() * 1500), sent(SHARE).catch(() => undefined)]);
        else await sent(1 + Math.floor(Math.random() * SHARE));
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
    expect(server().duplicates()).toEqual([]);
    expect(server().mails.length).toBeGreaterThanOrEqual(sent);
    // A kill upon a body leaves that one unknown at least.
    expect(unknown).toBeGreaterThanOrEqual(KILLS_IN_SWEEP / 2);
    expect(unknown).toBeLessThanOrEqual(KILLS_IN_SWEEP * CONNECTIONS);
    measured(
      "kill_in_sweep",
      `${KILLS_IN_SWEEP} kills over ${DUE_IN_SWEEP} mails: ${sent} sent, ${unknown} unknown, 0 lost, 0 duplicates`,
    );
  }, 900_000);
}
