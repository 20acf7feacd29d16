import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

export type CodeBlock = { language: string; code: string };

/** A block of code, in a list as well, or a heading outside of one. */
const PART = /^(?<indent> *)```(?<language>\w*)\n(?<code>[\s\S]*?)^\k<indent>```$|^(?<depth>#+) .*$/gm;

/** The blocks of code below a heading of a page of the documentation, in their order, as they are printed there. */
export function codeBlocks(page: string, heading: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let depth: number | null = null;
  for (const { 0: part, groups } of readFileSync(join(ROOT, page), "utf8").matchAll(PART)) {
    const { indent, language, code, depth: hashes } = groups ?? {};
    if (part === heading) depth = heading.indexOf(" ");
    else if (hashes !== undefined && depth !== null && hashes.length <= depth) return blocks;
    else if (language !== undefined && code !== undefined && depth !== null) {
      blocks.push({ language, code: code.replaceAll(new RegExp(`^${indent}`, "gm"), "") });
    }
  }
  if (depth === null) throw new Error(`${page} has no heading "${heading}"`);
  return blocks;
}

const INSTALL = "## Install it in a store";

export type InstallSteps = {
  /** A shell script each, with `npm install …` and `medusa db:migrate`. */
  install: string;
  migrate: string;
  /** Properties of the object that `defineConfig` takes. */
  config: string;
  /** One script: switching on, asking for consent, and letting a session expire. */
  useOverHttp: string;
};

/** The five steps of the README. Fails when they are not what the tests that do them know. */
export function installSteps(): InstallSteps {
  const [install, config, migrate, ...rest] = codeBlocks("README.md", INSTALL);
  const isAsKnown =
    install?.code.trim() === "npm install medusa-cart-recovery" &&
    config?.language === "ts" &&
    migrate?.code.trim() === "npx medusa db:migrate" &&
    rest.length === 3 &&
    rest.every(({ language, code }) => language === "bash" && code.includes("curl "));
  if (!isAsKnown) throw new Error("The README installs the plugin in other steps than the tests that do them know");
  return {
    install: install.code,
    config: config.code,
    migrate: migrate.code,
    useOverHttp: ["set -euo pipefail", ...rest.map(({ code }) => code)].join("\n"),
  };
}
