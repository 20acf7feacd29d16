import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { withoutNpm } from "./store-app";
import { writeStorefrontFiles } from "./storefront-files";

/** Both entries together, minified and gzipped, without React. */
const MAX_BYTES = 4096;

export type StorefrontApp = {
  /** Bytes of both entries; fails when they are more than promised. */
  checkSize(): Promise<number>;
  install(): void;
  typecheck(): void;
  /** The guide's code for Medusa's starter, against Next's own types. */
  typecheckGuide(): void;
  render(): void;
  /** In a DOM, as a shopper uses it. */
  use(): void;
};

/** A storefront with React 19 and without Medusa's server that uses the kit, in its ESM and its CommonJS form. */
export function createStorefrontApp({ folder, tarball }: { folder: string; tarball: string }): StorefrontApp {
  const env = withoutNpm(process.env);
  writeStorefrontFiles(folder, tarball);
  const run = (command: string, args: string[], settings: NodeJS.ProcessEnv = {}) =>
    void execFileSync(command, args, {
      cwd: folder,
      env: { ...env, ...settings },
      stdio: ["ignore", "ignore", "inherit"],
    });

  return {
    async checkSize() {
      const all = await bundle(
        folder,
        'export * from "medusa-cart-recovery/storefront/react"; export * from "medusa-cart-recovery/storefront";',
      );
      const one = await bundle(folder, 'export { getCheckoutSession } from "medusa-cart-recovery/storefront";');
      const size = gzipSync(all).length;
      if (size >= MAX_BYTES)
        throw new Error(`The storefront kit has ${size} bytes gzipped; ${MAX_BYTES} are the limit`);
      if (one.includes("recovery-links"))
        throw new Error("What a storefront does not import is in its bundle all the same");
      return size;
    },
    install() {
      // Without what Next brings for each platform: it is only compiled against.
      run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--omit=optional"]);
      if (existsSync(join(folder, "node_modules/@medusajs/framework"))) {
        throw new Error("Installing the kit in a storefront brings Medusa's server along");
      }
    },
    typecheck: () => run(join(folder, "node_modules/.bin/tsc"), []),
    typecheckGuide: () => run(join(folder, "node_modules/.bin/tsc"), ["-p", "starter"]),
    render() {
      for (const file of ["render.mjs", "render.cjs"]) run(process.execPath, [file]);
    },
    use: () =>
      run(process.execPath, ["use.cjs"], {
        JSDOM: createRequire(require.resolve("jest-environment-jsdom")).resolve("jsdom"),
      }),
  };
}

async function bundle(folder: string, code: string): Promise<string> {
  const entry = join(folder, "entry.mjs");
  writeFileSync(entry, code);
  const { build } = await import("vite");
  const output = await build({
    root: folder,
    configFile: false,
    logLevel: "error",
    build: { write: false, minify: "esbuild", lib: { entry, formats: ["cjs"] }, rollupOptions: { external: /^react/ } },
  });
  const [first] = [output].flat();
  if (!first || !("output" in first)) throw new Error("Vite made no bundle");
  return first.output.map((chunk) => ("code" in chunk ? chunk.code : "")).join("");
}
