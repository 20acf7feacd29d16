/** A release, or what is still to be one. */
type Section = { title: string; entries: string };

const UNRELEASED = "Unreleased";

const isVersion = (text: string): boolean => /^\d+\.\d+\.\d+$/.test(text);

/** The sections of a changelog, newest first, and what stands before them. */
function sectionsOf(changelog: string): { preface: string; sections: Section[] } {
  const [preface = "", ...rest] = changelog.split(/^## /m);
  const sections = rest.map((text) => {
    const [title = "", ...lines] = text.split("\n");
    return { title: title.trim(), entries: lines.join("\n").trim() };
  });
  return { preface, sections };
}

const hasEntries = ({ entries }: Section): boolean => /^- /m.test(entries);

function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split(".").map(Number)) as [number[], number[]];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at !== -1 && (a[at] ?? 0) > (b[at] ?? 0);
}

/**
 * The changelog once what is unreleased is a version.
 *
 * @throws in words for whoever releases, when there is nothing to release or the version is none that can follow
 */
export function release(changelog: string, { version, date }: { version: string; date: string }): string {
  const { preface, sections } = sectionsOf(changelog);
  const [unreleased, ...released] = sections;
  if (!isVersion(version)) throw new Error(`${version} is no version like 1.2.3`);
  if (unreleased?.title !== UNRELEASED || !hasEntries(unreleased)) {
    throw new Error(`CHANGELOG.md has nothing under "${UNRELEASED}": nobody would notice this release`);
  }
  const [last] = released[0]?.title.split(" ") ?? [];
  if (last !== undefined && !isNewer(version, last)) throw new Error(`${version} does not follow ${last}`);
  const all = [
    { title: UNRELEASED, entries: "" },
    { title: `${version} (${date})`, entries: unreleased.entries },
    ...released,
  ];
  return preface + all.map(({ title, entries }) => `## ${title}\n${entries && `\n${entries}\n`}`).join("\n");
}

/** Why this version cannot be published; null when it can. */
export function whyNotPublished(changelog: string, version: string): string | null {
  const [unreleased, newest] = sectionsOf(changelog).sections;
  if (newest?.title.split(" ")[0] !== version || !hasEntries(newest)) {
    return `CHANGELOG.md does not say what is new in ${version}: run npm run release -- ${version}`;
  }
  return unreleased && hasEntries(unreleased) ? `CHANGELOG.md has entries that are in no version` : null;
}

/** Whether the files of a change touch what a store gets, without a word about it. */
export function lacksEntry(files: readonly string[]): boolean {
  const isShipped = (file: string) => file.startsWith("src/") && !file.includes("__tests__/");
  return files.some(isShipped) && !files.includes("CHANGELOG.md");
}
