// After `medusa plugin:build`, which leaves the admin as it was written, and the server with all of its comments: half of the
// package would be blanks, names, and words that its types say as well.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformWithEsbuild } from "vite";

const SERVER = join(import.meta.dirname, "../.medusa/server/src");
const ADMIN = join(SERVER, "admin");

async function rewrite(path, options) {
  const { code } = await transformWithEsbuild(readFileSync(path, "utf8"), path, {
    charset: "utf8",
    sourcemap: false,
    target: "es2022",
    ...options,
  });
  writeFileSync(path, code);
}

for (const [file, format] of [
  ["index.js", "cjs"],
  ["index.mjs", "esm"],
]) {
  await rewrite(join(ADMIN, file), { minify: true, format });
}

for (const file of readdirSync(SERVER, { recursive: true, encoding: "utf8" })) {
  const path = join(SERVER, file);
  if (path.endsWith(".js") && !path.startsWith(ADMIN)) await rewrite(path, { legalComments: "inline" });
}
