import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { StoreApp } from "./store-app";
import { BUILT } from "./write-store-app";

/** What the plugin may add to a store's admin, in bytes, gzipped as a browser loads it. */
const MAX_BYTES = 250_000;

/** Builds the store's admin as the store is now. @returns the bytes of all scripts and styles, each gzipped */
export async function buildAdmin(folder: string, app: StoreApp): Promise<number> {
  await app.build();
  const assets = join(folder, BUILT, "public/admin/assets");
  return readdirSync(assets)
    .filter((file) => /\.(js|css)$/.test(file))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(assets, file))).length, 0);
}

/** Fails when the plugin adds nothing to an admin, which then is not the store's, or more than it may. */
export function checkAdminSize(added: number): void {
  if (added <= 0 || added > MAX_BYTES) {
    throw new Error(`The plugin adds ${added} bytes to the admin, gzipped; ${MAX_BYTES} are the limit`);
  }
}
