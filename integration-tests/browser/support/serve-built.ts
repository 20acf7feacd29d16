import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { serveStorefront, type Storefront, type StorefrontBackend } from "../../../demo/services/storefront";
import { findFreePort } from "../../support/postgres";

const ROOT = resolve(__dirname, "../../..");

/** Builds a storefront of this project, and serves it. Vite is a module of its own kind, so it runs in its own process. */
export async function serveBuilt(folder: string, backend: StorefrontBackend): Promise<Storefront> {
  const outDir = mkdtempSync(join(tmpdir(), "medusa-cart-recovery-storefront-"));
  execFileSync(
    process.execPath,
    [
      join(ROOT, "node_modules/vite/bin/vite.js"),
      ...["build", join(ROOT, folder), "--config", join(ROOT, "demo/store/vite.config.mjs")],
      ...["--outDir", outDir, "--emptyOutDir", "--logLevel", "error"],
    ],
    // Told that this is a test, Vite would take React's development build for granted.
    { env: { ...process.env, NODE_ENV: "production" }, stdio: ["ignore", "ignore", "inherit"] },
  );
  const storefront = await serveStorefront({ outDir, port: await findFreePort(), backend });
  return {
    url: storefront.url,
    async stop() {
      await storefront.stop();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
