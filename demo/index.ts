import { setTimeout as sleep } from "node:timers/promises";
import { describe, isPlain } from "./lib/problem";
import { Progress, seconds } from "./lib/progress";
import { Shutdown } from "./lib/shutdown";
import { openStage } from "./open-stage";
import { HELP, parseOptions } from "./options";
import { warmAdmin } from "./services/warm-admin";
import { play } from "./steps/play";
import { tour } from "./tour";

const NEWS_MS = 300;

async function main(): Promise<void> {
  const start = performance.now();
  const options = parseOptions(process.argv.slice(2));
  if (options.help) {
    console.log(HELP);
    return;
  }

  // With --once standard output is for the result alone.
  const progress = new Progress(options.once ? process.stderr : process.stdout);
  const shutdown = new Shutdown((why) => progress.line(`\nStopping${why === "SIGINT" ? "" : `: ${why}`} …`));
  shutdown.listen();

  try {
    progress.heading("A store");
    const { stage, urls } = await openStage(options, progress, shutdown);
    progress.heading("A shopper");
    const played = await play(stage);
    if (!options.once) {
      await progress.step("Getting the admin ready", () => warmAdmin(urls.admin));
      tour(progress, urls);
      shutdown.expectInterrupt();
      return;
    }
    await shutdown.close();
    progress.line(`\nAll checked in ${seconds(start)}.`);
    console.log(JSON.stringify({ ...played, seconds: Math.round((performance.now() - start) / 100) / 10 }));
  } catch (error) {
    // A step that fails because everything is being closed, or because Medusa has just died, is not the news.
    await sleep(NEWS_MS);
    if (shutdown.isClosing) return;
    progress.line(`\n${["The demo failed", progress.current].filter(Boolean).join(" at: ")}\n${describe(error)}`);
    if (!isPlain(error) && error instanceof Error) progress.line(error.stack);
    await shutdown.close();
    process.exit(1);
  }
}

main().catch((error: unknown) => {
  console.error(describe(error));
  process.exitCode = 1;
});
