// npm run release -- <version>             makes what is unreleased that version
// npm run release -- --check <tag>         whether the version of a tag can be published
// npm run release -- --check-change <base> whether the commits since a base say what is new, or that nothing is
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lacksEntry, release, whyNotPublished } from "./changelog";

const ROOT = join(__dirname, "../..");
const CHANGELOG = join(ROOT, "CHANGELOG.md");

/** In the message of a commit whose change nobody who runs a store notices. */
const NOTHING_NEW = /^Changelog: none$/m;

const git = (...args: string[]): string => execFileSync("git", args, { cwd: ROOT, encoding: "utf8" });

function checkTag(tag: string): void {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  if (tag !== `v${version}`) throw new Error(`package.json has ${version}, and the tag is ${tag}`);
  const reason = whyNotPublished(readFileSync(CHANGELOG, "utf8"), version);
  if (reason !== null) throw new Error(reason);
}

function checkChange(base: string): void {
  const files = git("diff", "--name-only", `${base}...HEAD`).split("\n").filter(Boolean);
  if (lacksEntry(files) && !NOTHING_NEW.test(git("log", "--format=%B", `${base}..HEAD`))) {
    throw new Error(
      'What a store gets changed, and CHANGELOG.md did not. Add a line for those who run a store, or "Changelog: none" to the message of a commit.',
    );
  }
}

function makeVersion(version: string): void {
  const date = new Date().toISOString().slice(0, 10);
  const changelog = release(readFileSync(CHANGELOG, "utf8"), { version, date });
  const npm = (...args: string[]) => execFileSync("npm", args, { cwd: ROOT, stdio: "ignore" });
  // The first release has the version that package.json has had all along.
  npm("version", version, "--no-git-tag-version", "--allow-same-version");
  writeFileSync(CHANGELOG, changelog);
  // The description of the routes names the version.
  npm("run", "docs");
  console.log(`Land this, and tag it v${version}.`);
}

const [first, second] = process.argv.slice(2);
try {
  if (first === "--check" && second !== undefined) checkTag(second);
  else if (first === "--check-change" && second !== undefined) checkChange(second);
  else if (first !== undefined && !first.startsWith("-")) makeVersion(first);
  else throw new Error("Name a version: npm run release -- 1.2.3");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
