import { statfsSync } from "node:fs";
import { Problem } from "./problem";

const NEEDED_MB = 300;
const LEAST_MB = 20;
const CHECK_MS = 2_000;

function freeMb(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1024 / 1024);
}

export function assertDiskSpace(folder: string): void {
  const free = freeMb(folder);
  if (free < NEEDED_MB) {
    throw new Problem(`The disk is nearly full: ${free} MB are left at ${folder}, the demo needs ${NEEDED_MB} MB.`);
  }
}

/** On a full disk Medusa and PostgreSQL wait for each other for ever, and cannot even write down why. */
export function watchDisk(folder: string, onFull: (message: string) => void): void {
  setInterval(() => {
    const free = freeMb(folder);
    if (free < LEAST_MB) onFull(`the disk is full: ${free} MB are left at ${folder}`);
  }, CHECK_MS).unref();
}
