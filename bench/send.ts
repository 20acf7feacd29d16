// Mails through SMTP to a server that takes everything, beside a bare pool of nodemailer's with the same connections and bytes.
import { median } from "./support/median";
import type { Scenario } from "./support/scenario";
import { startSmtpSink } from "./support/start-smtp-sink";
import { type Measured, startWorker } from "./support/start-worker";
import { openStoreDatabase } from "./support/store-database";
import { atLeast, exactly } from "./support/targets";

const MAILS = 20_000;
const ROUNDS = 4;
/** So many make a mail of 30 KB. */
const ITEMS = 12;

const MIN_RATIO = 0.7;

const perSecond = (runs: readonly Measured[]) => median(runs.map(({ done, ms }) => (done * 1000) / ms));

export const send: Scenario = async ({ prepareStore, scaled, log }) => {
  const store = await prepareStore("bench_send");
  const database = openStoreDatabase(store);
  const sink = await startSmtpSink();
  const worker = startWorker({ DATABASE_URL: store.url, SMTP_URL: `smtp://127.0.0.1:${sink.port}` });
  try {
    await worker.ready;
    await database.fillCart(ITEMS);
    await database.seedDue(400);
    await worker.measure("send");
    await worker.measure("nodemailer", 400);

    const size = Math.ceil(scaled(MAILS) / ROUNDS);
    const plugin: Measured[] = [];
    const alone: Measured[] = [];
    const before = await sink.taken();
    for (let round = 0; round < ROUNDS; round++) {
      await database.seedDue(size);
      plugin.push(await worker.measure("send"));
      alone.push(await worker.measure("nodemailer", size));
    }
    const after = await sink.taken();
    const mails = after.mails - before.mails;
    log(`plugin      ${perSecond(plugin).toFixed(0)} mails/s`);
    log(`nodemailer  ${perSecond(alone).toFixed(0)} mails/s`);
    log(`a mail has  ${((after.bytes - before.bytes) / mails / 1024).toFixed(1)} KB on the wire`);
    return [
      atLeast("mails sent per second relative to nodemailer alone", perSecond(plugin) / perSecond(alone), MIN_RATIO),
      exactly("mails that the server did not take exactly once", Math.abs(mails - 2 * ROUNDS * size), 0),
    ];
  } finally {
    await worker.stop();
    await sink.stop();
    await database.close();
  }
};
