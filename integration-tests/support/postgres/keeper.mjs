// Runs one PostgreSQL for as long as the process that started it lives.
//
// Its standard input is a pipe from that process. The kernel closes the pipe however that process ends (exit, Ctrl-C,
// uncaught error, SIGKILL), and the keeper then stops the server. Signal handlers in the other process could not do that.
import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";

const LOG_TAIL_BYTES = 8_000;
const STOP_TIMEOUT_MS = 15_000;

/** @type {{ command: string; args: string[]; uid?: number; gid?: number; pidFile: string; remove: string[] }} */
const { command, args, uid, gid, pidFile, remove } = JSON.parse(process.argv[2] ?? "{}");

const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
// Nobody may be left to read.
process.stdout.on("error", () => undefined);

writeFileSync(pidFile, String(process.pid));

let log = "";
let isReady = false;
let isStopping = false;
const server = spawn(command, args, { uid, gid, cwd: "/", stdio: ["ignore", "ignore", "pipe"] });

server.stderr.on("data", (chunk) => {
  log = (log + chunk.toString("utf8")).slice(-LOG_TAIL_BYTES);
  if (!isReady && log.includes("database system is ready to accept connections")) {
    isReady = true;
    say({ ready: true });
  }
});
server.on("error", (error) => end(String(error)));
server.on("close", () => end(log));

function end(message) {
  // After a failed start the other process may try again with the same files.
  for (const path of [pidFile, ...(isReady || isStopping ? remove : [])])
    rmSync(path, { recursive: true, force: true });
  say({ ended: message });
  process.exitCode = 0;
  process.stdin.destroy();
}

function stop() {
  isStopping = true;
  // SIGINT is PostgreSQL's "fast" shutdown: it closes connections and leaves a clean data directory.
  server.kill("SIGINT");
  setTimeout(() => server.kill("SIGKILL"), STOP_TIMEOUT_MS).unref();
}

process.stdin.resume();
process.stdin.on("end", stop);
process.stdin.on("error", stop);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
