// After `medusa plugin:build`, which leaves the admin as it was written: half of the package would be its blanks and names.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformWithEsbuild } from "vite";

const ADMIN = join(import.meta.dirname, "../.medusa/server/src/admin");

for (const [file, format] of [
  ["index.js", "cjs"],
  ["index.mjs", "esm"],
]) {
  const path = join(ADMIN, file);
  const options = { minify: true, format, charset: "utf8", sourcemap: false };
  const { code } = await transformWithEsbuild(readFileSync(path, "utf8"), path, options);
  writeFileSync(path, code);
}
