// Builds the storefront kit, after `medusa plugin:build`, which empties .medusa/server: ESM and CommonJS, with their types.
// Unbundled, so that a storefront's bundler takes what is used, and "use client" stays where it is.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const HERE = import.meta.dirname;
const OUT = join(HERE, "../../.medusa/server/storefront");
const TSC = createRequire(import.meta.url).resolve("typescript/bin/tsc");

const FORMATS = [
  { folder: "esm", project: "tsconfig.json", type: "module" },
  { folder: "cjs", project: "tsconfig.cjs.json", type: "commonjs" },
];

for (const { folder, project, type } of FORMATS) {
  execFileSync(process.execPath, [TSC, "-p", join(HERE, project)], { stdio: "inherit" });
  const out = join(OUT, folder);
  writeFileSync(join(out, "package.json"), `${JSON.stringify({ type, sideEffects: false })}\n`);
  for (const file of readdirSync(out, { recursive: true, encoding: "utf8" })) {
    if (file.endsWith(".d.ts")) nameEmittedFiles(join(out, file));
  }
}

/** TypeScript rewrites `./a.ts` to `./a.js` in what it emits, but not in declarations. */
function nameEmittedFiles(file) {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/(from "\.[^"]+)\.tsx?"/g, '$1.js"'));
}
