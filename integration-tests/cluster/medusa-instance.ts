import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { compiledApp } from "../support/compiled-app";
import { compileCache } from "../support/compiled-app/compile-cache";
import { findFreePort } from "../support/postgres";
import { present } from "../support/present";
import { waitFor } from "../support/wait-for";
import { asOperated, type ProcessEnv } from "./told-process";

const MEDUSA = require.resolve("@medusajs/cli/cli.js");
const ROOT = resolve(__dirname, "../..");

export type MedusaInstance = {
  url: string;
  /** Of its process. */
  pid: number;
  /** All it has said. */
  log(): string;
  /** Asks it to end, as process managers do, and tells after how many milliseconds it did, and with which code. */
  terminate(): Promise<{ after_ms: number; code: number | null }>;
  kill(): Promise<void>;
};

/**
 * A whole Medusa as an operator runs it: `medusa start`, with its scheduler and its HTTP server. Resolves when it answers.
 *
 * @param cwd the project to run; this one unless another is wanted
 */
export async function startMedusaInstance(env: ProcessEnv, cwd: string = ROOT): Promise<MedusaInstance> {
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const output: string[] = [];
  const app = compiledApp(cwd);
  const cache = compileCache(app, "start");
  const child = spawn(
    process.execPath,
    [...cache.args, MEDUSA, "start", "--host", "127.0.0.1", "--port", String(port)],
    {
      cwd: app,
      env: { ...process.env, ...asOperated, ...cache.env, LOG_LEVEL: "info", PORT: String(port), ...env },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const gone = once(child, "exit") as Promise<[code: number | null]>;
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const kill = async () => {
    if (isRunning()) {
      child.kill("SIGKILL");
      await gone;
    }
  };
  try {
    await waitFor(
      "Medusa to answer",
      async () => {
        if (!isRunning()) throw new Error(`Medusa ended:\n${output.join("")}`);
        return fetch(`${url}/health`).then(
          ({ ok }) => ok,
          () => false,
        );
      },
      { timeout_ms: 240_000, every_ms: 100 },
    );
  } catch (error) {
    await kill();
    throw error;
  }
  cache.keep(child);
  return {
    url,
    pid: present(child.pid),
    log: () => output.join(""),
    async terminate() {
      const started = Date.now();
      child.kill("SIGTERM");
      const [code] = await gone;
      return { after_ms: Date.now() - started, code };
    },
    kill,
  };
}
