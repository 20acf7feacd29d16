import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { LEEWAY_MS } from "../../src/domain/delivery/throttle";
import type { SweepResult } from "../../src/workflows/delivery/sweep";
import { present } from "../support/present";
import { storeSuite } from "../support/store-suite";
import { countingServer } from "./counting-server";
import { countEmails, seedDueSessions, switchedOnLongAgo } from "./due-sessions";
import { measured } from "./fault-table";
import { startSweepingProcess, type SweepingProcess } from "./medusa-process";
import { scaled } from "./scale";

const WORKERS = scaled(8, 3);
const DUE = scaled(10_000, 1_500);

const ALLOWED_PER_MINUTE = 60;
const WINDOW_MS = scaled(60_000, 10_000);

/**
 * What the promise of R + 1 in a minute means for the window that is looked at: a body may leave up to the leeway after its
 * token, so that a shorter window sees more than its part of a minute.
 */
const ALLOWED_IN_WINDOW = Math.floor((ALLOWED_PER_MINUTE * (WINDOW_MS + LEEWAY_MS)) / (60_000 + LEEWAY_MS)) + 1;

/** The plugin as it was before the tables and the decision grew: what runs on while a new version is being deployed. */
const OLD_VERSION = "8c26aa5135d966d3b914345819480af266f8f201";
const ROOT = resolve(__dirname, "../..");

/** Small enough for each of several workers to get some of what is due, however the machine shares out its time. */
const BATCH = 50;

type BootOptions = { cwd?: string; budget_seconds?: number };

storeSuite("instances that sweep at once", (store) => {
  let processes: SweepingProcess[] = [];

  afterEach(async () => {
    await Promise.all(processes.splice(0).map((process) => process.kill()));
  });

  // Goes when those who speak with it have gone.
  const server = countingServer();

  async function boot(count: number, { cwd, budget_seconds = 50 }: BootOptions = {}): Promise<SweepingProcess[]> {
    const env = {
      DATABASE_URL: store.databaseUrl,
      SMTP_URL: server().url,
      CART_RECOVERY_OPTIONS: JSON.stringify({ sweepBudgetSeconds: budget_seconds, batchSize: BATCH }),
    };
    const booted = Array.from({ length: count }, () => startSweepingProcess(env, cwd));
    processes = [...processes, ...booted];
    await Promise.all(booted.map(({ ready }) => ready));
    // Once for nothing: what a process does only the first time is done before there is something to share. The old version
    // sweeps but once.
    if (cwd === undefined) await Promise.all(booted.map((process) => process.sweep()));
    return booted;
  }

  async function due(count: number, settings: Record<string, unknown> = {}): Promise<void> {
    await switchedOnLongAgo(store, settings);
    await seedDueSessions(store, count);
  }

  /** Sweeps until nothing is left, and counts what was sent. */
  async function sweepAll(process: SweepingProcess): Promise<number> {
    let sent = 0;
    let result: SweepResult;
    do {
      result = await process.sweep();
      expect(result).toMatchObject({ failed: 0, unknown: 0 });
      sent += result.sent;
    } while (result.sent > 0);
    return sent;
  }

  it(`send ${DUE} mails for ${DUE} due sessions, none of them twice`, async () => {
    const workers = await boot(WORKERS);
    await due(DUE);
    const started = Date.now();
    const sent = await Promise.all(workers.map(sweepAll));
    const seconds = (Date.now() - started) / 1000;

    expect(sent.reduce((a, b) => a + b)).toBe(DUE);
    expect(server().mails).toHaveLength(DUE);
    expect(server().duplicates()).toEqual([]);
    expect(new Set(server().mails.map(({ to }) => to)).size).toBe(DUE);
    expect(Math.min(...sent)).toBeGreaterThan(0);
    expect(await countEmails(store)).toEqual({ sent: DUE });
    measured("many_workers", `${WORKERS} workers: ${DUE} bodies, 0 duplicates, in ${Math.round(seconds)} s`);
  }, 600_000);

  it(`four together send at most ${ALLOWED_IN_WINDOW} mails in any ${WINDOW_MS / 1000} seconds`, async () => {
    const workers = await boot(4, { budget_seconds: 5 });
    await due(ALLOWED_PER_MINUTE * 2, { max_emails_per_minute: ALLOWED_PER_MINUTE });
    const until = Date.now() + WINDOW_MS + 5_000;
    await Promise.all(
      workers.map(async (worker) => {
        while (Date.now() < until) await worker.sweep();
      }),
    );
    const times = server()
      .mails.map(({ at }) => at)
      .sort((a, b) => a - b);
    const inWindow = times.map((from) => times.filter((at) => at >= from && at < from + WINDOW_MS).length);
    const most = Math.max(...inWindow);
    expect(most).toBeLessThanOrEqual(ALLOWED_IN_WINDOW);
    expect(most).toBeGreaterThan(ALLOWED_IN_WINDOW / 2);
    measured(
      "throttle",
      `R = ${ALLOWED_PER_MINUTE}: at most ${most} in ${WINDOW_MS / 1000} s, over ${times.length} mails`,
    );
  }, 300_000);

  it("of two versions during a rolling deploy double nothing", async () => {
    const count = scaled(1_000, 400);
    const old = checkOutOldVersion();
    try {
      const [before, after] = (await Promise.all([boot(1, old === null ? {} : { cwd: old }), boot(1)])).flat();
      await due(count);
      const [byOld, byNew] = await Promise.all([present(before).sweep(), present(after).sweep()]);
      await sweepAll(present(after));

      expect(server().mails).toHaveLength(count);
      expect(server().duplicates()).toEqual([]);
      expect(await countEmails(store)).toEqual({ sent: count });
      expect(byOld.sent).toBeGreaterThan(0);
      expect(byNew.sent).toBeGreaterThan(0);
      measured(
        "rolling_deploy",
        `${old === null ? "no history here, so one version twice: the first" : "old"} sent ${byOld.sent}, new ${count - byOld.sent} of ${count}, 0 duplicates`,
      );
    } finally {
      if (old !== null) rmSync(old, { recursive: true, force: true });
    }
  }, 300_000);
});

/**
 * From the repository's history, into a folder within it, where its dependencies are found. Null in a copy without history:
 * then two processes of one version stand in, and the figure says so.
 */
function checkOutOldVersion(): string | null {
  const hasHistory = spawnSync("git", ["cat-file", "-e", OLD_VERSION], { cwd: ROOT }).status === 0;
  if (!hasHistory) return null;
  mkdirSync(join(ROOT, ".tmp"), { recursive: true });
  const folder = mkdtempSync(join(ROOT, ".tmp/old-version-"));
  const archive = execFileSync("git", ["archive", OLD_VERSION], { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 });
  execFileSync("tar", ["-x", "-C", folder], { input: archive });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return folder;
}
