import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";

const INSTALLED = resolve(__dirname, "../../../node_modules");
const PLUGIN = "medusa-cart-recovery";

/**
 * The plugin as its tarball has it, and of everything else what this checkout has installed: in a second instead of a
 * minute, without asking a registry. That a real installation works is what `npm run test:package` is for.
 */
export function linkPackages(folder: string, tarball: string): void {
  const packages = join(folder, "node_modules");
  mkdirSync(join(packages, PLUGIN), { recursive: true });
  execFileSync("tar", ["--extract", "--gzip", "--file", tarball, "--strip-components=1", "-C", join(packages, PLUGIN)]);
  for (const name of readdirSync(INSTALLED)) {
    if (!name.startsWith(".") && name !== PLUGIN) symlinkSync(join(INSTALLED, name), join(packages, name));
  }
}
