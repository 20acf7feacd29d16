// npm run test:matrix [-- <version of Medusa>...]
//
// Installs the packed plugin into a fresh store of each version of Medusa that is claimed, and plays it through by the README:
// the oldest that package.json takes, and the newest that there is. Tells which were run.
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

/** Of `^2.21.2`. */
function oldestClaimed(): string {
  const { peerDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    peerDependencies: Record<string, string>;
  };
  const [, version] = /^\^(\d+\.\d+\.\d+)$/.exec(peerDependencies["@medusajs/medusa"] ?? "") ?? [];
  if (version === undefined) throw new Error("package.json takes Medusa by a range whose oldest version is not plain");
  return version;
}

/** The newest that the claimed range takes. */
function newestClaimed(oldest: string): string {
  const output = execFileSync("npm", ["view", `@medusajs/medusa@^${oldest}`, "version", "--json"], {
    encoding: "utf8",
  });
  // One version is a text, several are a list, the newest last.
  const versions = [JSON.parse(output) as string | string[]].flat();
  const newest = versions.at(-1);
  if (newest === undefined) throw new Error(`The registry has no Medusa ${oldest} or newer`);
  return newest;
}

function main(): void {
  const given = process.argv.slice(2);
  const oldest = oldestClaimed();
  const versions = given.length > 0 ? given : [...new Set([oldest, newestClaimed(oldest)])];
  const failed = versions.filter((version) => {
    console.log(`\n── Medusa ${version}`);
    const run = spawnSync("npm", ["run", "--silent", "test:package", "--", version], { cwd: ROOT, stdio: "inherit" });
    return run.status !== 0;
  });
  console.log(
    `\nRun with Medusa ${versions.join(", ")}${failed.length > 0 ? `; failed with ${failed.join(", ")}` : ""}`,
  );
  process.exitCode = failed.length > 0 ? 1 : 0;
}

main();
