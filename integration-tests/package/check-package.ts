import { execFileSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

/** @throws with what publint finds wrong */
export async function checkPackageJson(): Promise<void> {
  const [{ publint }, { formatMessage }] = await Promise.all([import("publint"), import("publint/utils")]);
  const { messages, pkg } = await publint({ pkgDir: ROOT, level: "warning" });
  if (messages.length > 0) throw new Error(messages.map((message) => formatMessage(message, pkg)).join("\n"));
}

/**
 * All that code imports; modules and providers are named in a configuration, and loaded by Medusa.
 * Node 10's resolution knows no exports; TypeScript has deprecated it.
 */
export function checkTypes(tarball: string): void {
  const attw = join(ROOT, "node_modules/.bin/attw");
  const entries = ["storefront", "storefront/react", "types", "workflows"];
  execFileSync(attw, [tarball, "--profile", "node16", "--entrypoints", ...entries], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}
