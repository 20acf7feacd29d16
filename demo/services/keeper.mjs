// Runs one command for as long as the process that started the keeper lives.
//
// Its standard input is a pipe from that process. The kernel closes the pipe however that process ends (exit, Ctrl-C,
// uncaught error, SIGKILL), and the keeper then ends the command's whole process group.
import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";

const GRACE_MS = 6_000;

/** @type {{ command: string; args: string[]; cwd: string; pidFile: string }} */
const { command, args, cwd, pidFile } = JSON.parse(process.argv[2] ?? "{}");

const child = spawn(command, args, { cwd, detached: true, stdio: ["ignore", "inherit", "inherit"] });
if (child.pid) writeFileSync(pidFile, String(child.pid));

function signalGroup(signal) {
  try {
    if (child.pid) process.kill(-child.pid, signal);
  } catch {
    // All gone.
  }
}

function stop() {
  signalGroup("SIGTERM");
  setTimeout(() => signalGroup("SIGKILL"), GRACE_MS).unref();
}

function end(code) {
  // What the command started and left behind ends with it.
  signalGroup("SIGKILL");
  rmSync(pidFile, { force: true });
  process.exit(code);
}

child.on("error", (error) => {
  console.error(error);
  end(127);
});
child.on("exit", (code) => end(code ?? 1));

process.stdin.resume();
process.stdin.on("end", stop);
process.stdin.on("error", stop);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
