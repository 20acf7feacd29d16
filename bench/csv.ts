// One million rows imported and exported, beside plain COPY of the same rows in the same run.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { Client } from "@medusajs/framework/pg";
import { migrate } from "../integration-tests/support/migrations";
import { SubscriptionListReader } from "../src/domain/consent/csv/list-reader";
import { stagedRow } from "../src/modules/cart-recovery/queries/stage-import";
import { median } from "./support/median";
import type { Scenario } from "./support/scenario";

const ROWS = 1_000_000;
const FEW_ROWS = 10_000;
const RUNS = 3;

/** At least this part of plain COPY's speed. */
const MIN_RATIO = 0.5;
/** At most so much more memory for a million rows than for ten thousand. */
const MAX_EXTRA_MB = 60;

const run = promisify(execFile);
const WORKER = join(__dirname, "support/csv-worker.ts");

type Measured = { ms: number; peak_mb: number; result: unknown };

async function work(what: string, url: string, file: string): Promise<Measured> {
  const { stdout } = await run(process.execPath, ["--import", "tsx", WORKER, what, url, file], {
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  return JSON.parse(stdout) as Measured;
}

/** Plain addresses, tags, formulas, apostrophes, other scripts, and quotes and line breaks in a column nobody reads. */
const LOCALS = ["ada", "'=cmd|'!a", "'+1", "'-2", "'", "''=", "ünï", "用户", "bob.o'neil", "zoe"];

function* csvLines(rows: number): Generator<string> {
  yield "Note,Email address,Subscription status,Updated at\n";
  for (let n = 1; n <= rows; n++) {
    const address = `${LOCALS[n % LOCALS.length] ?? ""}${n}${n % 3 === 0 ? "+tag" : ""}@shop.internal`;
    const at = new Date(1_600_000_000_000 + n * 61_000).toISOString().replace(".000Z", "+00:00");
    const note = n % 10 === 0 ? '"=cmd(),\n""hi"""' : "";
    yield `${note},${address},${n % 5 < 3 ? "Subscribed" : "Unsubscribed"},${at}\n`;
  }
}

/** The same rows as COPY takes them. */
async function* stagedRows(file: string, now: Date): AsyncGenerator<string> {
  const reader = new SubscriptionListReader({ now, max_rows: ROWS, max_field_bytes: 4096 });
  const decoder = new TextDecoder();
  for await (const chunk of createReadStream(file)) {
    yield reader
      .push(decoder.decode(chunk as Buffer, { stream: true }))
      .map((row) => stagedRow(row, now))
      .join("");
  }
}

async function digest(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

export const csv: Scenario = async ({ postgres, log }) => {
  const folder = mkdtempSync(join(tmpdir(), "medusa-cart-recovery-bench-"));
  const file = (name: string) => join(folder, name);
  const url = postgres.url("bench_csv");
  await postgres.createDatabase("bench_csv");
  const client = new Client({ connectionString: url });
  await client.connect();

  const empty = () => client.query("TRUNCATE marketing_subscription, consent_record");
  const settle = () => client.query("VACUUM (ANALYZE) marketing_subscription, consent_record");

  async function measure(what: string, name: string, before: () => Promise<unknown>): Promise<Measured> {
    const runs: Measured[] = [];
    for (let i = 0; i < RUNS; i++) {
      await before();
      runs.push(await work(what, url, file(name)));
    }
    const ms = median(runs.map((one) => one.ms));
    const peak_mb = median(runs.map((one) => one.peak_mb));
    log(
      `${what.padEnd(12)} ${name.padEnd(14)} ${(ms / 1000).toFixed(2)} s, peak ${peak_mb.toFixed(0)} MB (median of ${RUNS})`,
    );
    return { ms, peak_mb, result: runs[0]?.result };
  }

  try {
    await migrate(client);
    await pipeline(Readable.from(csvLines(ROWS)), createWriteStream(file("1m.csv")));
    await pipeline(Readable.from(csvLines(FEW_ROWS)), createWriteStream(file("10k.csv")));
    await pipeline(Readable.from(stagedRows(file("1m.csv"), new Date())), createWriteStream(file("1m.copy")));

    const few = await measure("import", "10k.csv", empty);
    const fewOut = await measure("export", "10k.out", settle);
    const plainIn = await measure("copy-import", "1m.copy", empty);
    const many = await measure("import", "1m.csv", empty);
    log(`             ${JSON.stringify(many.result)}`);
    const plainOut = await measure("copy-export", "1m.plain", settle);
    const manyOut = await measure("export", "1m.out", settle);

    const again = await work("import", url, file("1m.out"));
    log(`import       of the export ${(again.ms / 1000).toFixed(2)} s, ${JSON.stringify(again.result)}`);
    await empty();
    await work("import", url, file("1m.out"));
    await settle();
    await work("export", url, file("1m.again"));
    const isSame = (await digest(file("1m.out"))) === (await digest(file("1m.again")));

    const atLeast = (name: string, ratio: number) => ({
      name,
      figure: ratio.toFixed(2),
      target: `>= ${MIN_RATIO}`,
      met: ratio >= MIN_RATIO,
    });
    const atMost = (name: string, mb: number) => ({
      name,
      figure: `${mb.toFixed(0)} MB`,
      target: `<= ${MAX_EXTRA_MB} MB`,
      met: mb <= MAX_EXTRA_MB,
    });
    return [
      atLeast("import of 1M rows, speed relative to COPY and the same merge", plainIn.ms / many.ms),
      atLeast("export of 1M rows, speed relative to COPY", plainOut.ms / manyOut.ms),
      atMost("import, peak memory at 1M rows above that at 10k", many.peak_mb - few.peak_mb),
      atMost("export, peak memory at 1M rows above that at 10k", manyOut.peak_mb - fewOut.peak_mb),
      {
        name: "export, import into an empty store and export of 1M rows",
        figure: isSame ? "byte-identical" : "different",
        target: "byte-identical",
        met: isSame,
      },
    ];
  } finally {
    await client.end();
    rmSync(folder, { recursive: true, force: true });
  }
};
