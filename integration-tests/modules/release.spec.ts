import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lacksEntry, release, whyNotPublished } from "../../scripts/release/changelog";

const ROOT = join(__dirname, "../..");
const PREFACE = "# Changelog\n\nFor those who run a store.\n\n";
const BEFORE = `${PREFACE}## Unreleased\n\n### New\n\n- A mail.\n\n## 0.1.0 (2026-11-01)\n\n- The first.\n`;
const NEXT = { version: "0.2.0", date: "2026-12-01" };

/** What a release reads and writes. */
const RELEASED = ["package.json", "package-lock.json", "tsconfig.json", "scripts", "src", "docs"];

function runRelease(cwd: string, ...args: string[]): void {
  execFileSync(process.execPath, [require.resolve("tsx/cli"), "scripts/release/run.ts", ...args], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: "pipe",
  });
}

describe("a release", () => {
  it("gives what is unreleased its version and date, and leaves the rest as it was", () => {
    const after = release(BEFORE, NEXT);
    expect(after).toBe(
      `${PREFACE}## Unreleased\n\n## 0.2.0 (2026-12-01)\n\n### New\n\n- A mail.\n\n## 0.1.0 (2026-11-01)\n\n- The first.\n`,
    );
    expect(whyNotPublished(after, "0.2.0")).toBeNull();
  });

  it("can be made of the changelog as it stands, once there is something new", () => {
    const changelog = readFileSync(join(ROOT, "CHANGELOG.md"), "utf8").replace("## Unreleased\n", "$&\n- More.\n");
    expect(whyNotPublished(release(changelog, { version: "99.0.0", date: "2026-12-01" }), "99.0.0")).toBeNull();
  });

  it.each([
    ["is no version", "next", "no version"],
    ["is the one before", "0.1.0", "does not follow 0.1.0"],
    ["is older", "0.0.9", "does not follow 0.1.0"],
  ])("is refused when its version %s", (_why, version, words) => {
    expect(() => release(BEFORE, { ...NEXT, version })).toThrow(words);
  });

  it("is refused when there is nothing in it", () => {
    expect(() => release(release(BEFORE, NEXT), { ...NEXT, version: "0.3.0" })).toThrow("nothing under");
  });

  it("is not published before the changelog says what is new", () => {
    expect(whyNotPublished(BEFORE, "0.2.0")).toContain("npm run release -- 0.2.0");
    expect(whyNotPublished(BEFORE, "0.1.0")).toContain("in no version");
  });

  it.each([
    ["the first, whose version package.json has had all along", undefined],
    ["any other", "99.0.0"],
  ])("is made by one command: %s", (_which, next) => {
    // Within the repository, where its dependencies are found.
    mkdirSync(join(ROOT, ".tmp"), { recursive: true });
    const folder = mkdtempSync(join(ROOT, ".tmp/release-"));
    try {
      for (const part of RELEASED) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
      const read = (file: string) => readFileSync(join(folder, file), "utf8");
      const versionIn = (file: string) => (JSON.parse(read(file)) as { version: string }).version;
      const version = next ?? versionIn("package.json");
      writeFileSync(join(folder, "CHANGELOG.md"), `${PREFACE}## Unreleased\n\n- A mail.\n`);
      runRelease(folder, version);
      runRelease(folder, "--check", `v${version}`);
      expect([versionIn("package.json"), versionIn("package-lock.json")]).toEqual([version, version]);
      expect(JSON.parse(read("docs/openapi.json"))).toMatchObject({ info: { version } });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("is refused by a tag that is not package.json's version", () => {
    expect(() => runRelease(ROOT, "--check", "v0.0.0")).toThrow("the tag is v0.0.0");
  });
});

describe("a change", () => {
  it.each([
    [["src/domain/decision/decide.ts"], true],
    [["src/domain/decision/decide.ts", "CHANGELOG.md"], false],
    [["src/domain/decision/__tests__/decide.unit.spec.ts", "docs/admin.md"], false],
  ])("of %s lacks a line in the changelog: %s", (files, lacks) => {
    expect(lacksEntry(files)).toBe(lacks);
  });
});
