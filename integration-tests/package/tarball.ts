import { execFileSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

/** What a store gets: the build, and what npm always adds. Of the admin only what draws may lie in a chunk of its own (ADR 65). */
const ALLOWED =
  /^(package\.json|README\.md|LICENSE|\.medusa\/server\/((src|storefront\/(esm|cjs))\/.+\.(d\.ts|js|mjs|json)|src\/admin\/_chunks\/days-chart-[\w-]+))$/;
const FORBIDDEN = /__tests__|\.spec\.|\.map$|medusa-config|integration-tests|demo\//;
/** Without these Medusa or a store cannot load the plugin. */
const NEEDED = [
  "package.json",
  "README.md",
  "LICENSE",
  ".medusa/server/src/admin/index.js",
  ".medusa/server/src/admin/index.mjs",
  ".medusa/server/src/api/middlewares.js",
  ".medusa/server/src/jobs/sweep-checkout-sessions.js",
  ".medusa/server/src/modules/cart-recovery/index.js",
  ".medusa/server/src/modules/cart-recovery/index.d.ts",
  ".medusa/server/src/providers/notification-smtp/index.js",
  ".medusa/server/src/types.d.ts",
  ...["esm", "cjs"].flatMap((format) =>
    ["package.json", "index.js", "index.d.ts", "react/index.js", "react/index.d.ts"].map(
      (file) => `.medusa/server/storefront/${format}/${file}`,
    ),
  ),
  ".medusa/server/src/workflows/index.js",
];

/** Of the tarball. */
const MAX_BYTES = 500_000;

export type Tarball = { path: string; bytes: number; files: string[] };

/** Builds and packs the plugin into the folder. */
export function packPlugin(folder: string): Tarball {
  execFileSync("npm", ["run", "build"], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  const output = execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [packed] = JSON.parse(output) as { filename: string; size: number; files: { path: string }[] }[];
  if (packed === undefined) throw new Error("npm pack made no tarball");
  return { path: join(folder, packed.filename), bytes: packed.size, files: packed.files.map(({ path }) => path) };
}

/** What is wrong with the tarball, one line each. */
export function findFaults({ bytes, files }: Tarball): string[] {
  return [
    ...(bytes < MAX_BYTES ? [] : [`The tarball has ${bytes} bytes; ${MAX_BYTES} are the limit`]),
    ...files
      .filter((file) => !ALLOWED.test(file) || FORBIDDEN.test(file))
      .map((file) => `must not be in the package: ${file}`),
    ...NEEDED.filter((file) => !files.includes(file)).map((file) => `is missing in the package: ${file}`),
  ];
}
