import { setTimeout as pause } from "node:timers/promises";
import { SILENCE } from "../support/scripted-smtp-server";
import { storeSuite } from "../support/store-suite";
import { countingServer } from "./counting-server";
import { countEmails, endLeases, seedDueSessions, switchedOnLongAgo } from "./due-sessions";
import { measured } from "./fault-table";
import { scaled } from "./scale";
import { standby } from "./standby";

/** In a batch the first mail goes alone, then the others at once: five connections see one and then four mails. */
const BATCH = 5;
const KILLS_AFTER_250 = scaled(100, 5);

storeSuite("processes that are killed when a mail was accepted, one after the other", (store) => {
  const server = countingServer();

  const env = () => ({
    DATABASE_URL: store.databaseUrl,
    SMTP_URL: server().url,
    CART_RECOVERY_OPTIONS: JSON.stringify({ batchSize: BATCH }),
  });

  it(`between the 250 and its commit, ${KILLS_AFTER_250} times, doubles nothing`, async () => {
    const due = KILLS_AFTER_250 * BATCH;
    await switchedOnLongAgo(store);
    await seedDueSessions(store, due);
    // A kill may come late on a busy machine: a process gets no further than its batch.
    let begun = 0;
    server().script = (step) => (step === "MAIL" && ++begun > BATCH ? SILENCE : undefined);
    const crew = standby(env(), KILLS_AFTER_250);
    try {
      for (let round = 1; round <= KILLS_AFTER_250; round++) {
        const sender = await crew.next();
        begun = 0;
        void sender.sweep();
        await server().until("BODY", { times: BATCH * round, timeout_ms: 30_000 });
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
    expect(server().duplicates()).toEqual([]);
    expect(server().mails).toHaveLength(due);
    // Nothing was left for the others to send: whatever a killed process had transmitted stays transmitted once.
    expect(store.inbox.mails).toHaveLength(0);
    measured(
      "kill_after_250",
      `${KILLS_AFTER_250} kills over ${due} mails: ${sent} sent, ${unknown} unknown, 0 duplicates`,
    );
  }, 900_000);
});
