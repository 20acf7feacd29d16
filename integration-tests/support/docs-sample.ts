import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const ROOT = join(__dirname, "../..");

/**
 * Takes a sample out of a page of the documentation, as it is printed there, and loads it as a module. Pages mark samples by
 * a comment with the name of the file that they would have in an application.
 */
export function loadSample<Module extends object>(page: string, file: string): Module {
  const text = readFileSync(join(ROOT, page), "utf8");
  const [, after] = text.split(`<!-- sample: ${file} -->`);
  const code = /```ts\n(.*?)```/s.exec(after ?? "")?.[1];
  if (code === undefined) {
    throw new Error(`${page} has no sample ${file}`);
  }
  const folder = join(ROOT, ".tmp", "samples");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, basename(file));
  writeFileSync(path, code);
  return jest.requireActual<Module>(path);
}
