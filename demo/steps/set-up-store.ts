import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { type JsonClient, jsonClient } from "../../integration-tests/support/http-client";
import type { Progress } from "../lib/progress";
import { seedStore } from "../seed";
import { movePictures } from "../seed/products";
import type { Medusa } from "../services/medusa";
import { type Database, recreateDatabase } from "../services/postgres";
import { fingerprintOf, type Saved, type State } from "../state";

const CHECKOUT = resolve(__dirname, "../..");
const DATABASE = "demo";

export const ADMIN_LOGIN = { email: "admin@tidewick.internal", password: "quiet-mornings" };

export const databaseUrl = (postgres: Database) => postgres.url(DATABASE);

type Setup = {
  progress: Progress;
  state: State;
  postgres: Database;
  medusa: Medusa;
  storefrontUrl: string;
};

/** Medusa up on a seeded store, and an admin logged in. A store that an earlier demo finished is used again. */
export async function setUpStore(setup: Setup): Promise<{ admin: JsonClient; store: Saved }> {
  const { progress, state, postgres, medusa, storefrontUrl } = setup;
  const fingerprint = storeFingerprint();
  const existing = state.read(fingerprint);

  if (!existing) {
    state.forget();
    await recreateDatabase(postgres, DATABASE);
    await progress.step("Making the database's tables", () => medusa.migrate());
  }
  await progress.step(
    "Starting Medusa with the plugin",
    // Two processes that hardly meet: the second one adds no time.
    () => Promise.all([medusa.start(), existing ? undefined : medusa.createAdmin(ADMIN_LOGIN)]),
    () => `Medusa with the plugin runs at ${medusa.url}`,
  );

  const admin = await logIn(medusa.url);
  const pictureUrl = (handle: string) => `${storefrontUrl}/pictures/${handle}.png`;
  if (existing?.storefrontUrl === storefrontUrl) {
    progress.line("  The store of the last demo is still there");
    return { admin, store: existing };
  }
  const store = await progress.step(
    existing
      ? "Telling the products where their pictures are now"
      : "Setting up the store: region, shipping, payment, products",
    async () => {
      if (existing) await movePictures(admin, pictureUrl);
      const seeded = existing ?? (await seedStore(admin, pictureUrl));
      return { ...seeded, fingerprint, storefrontUrl };
    },
    ({ products }) => `The store sells ${products.length} products`,
  );
  state.save(store);
  return { admin, store };
}

async function logIn(url: string): Promise<JsonClient> {
  const { token } = await jsonClient(url, {}).post<{ token: string }>("/auth/user/emailpass", ADMIN_LOGIN);
  return jsonClient(url, { authorization: `Bearer ${token}` });
}

/** The seed, the schema and Medusa's version: a store made by others of these is made anew. */
function storeFingerprint(): string {
  const tree = (folder: string) =>
    existsSync(join(CHECKOUT, folder))
      ? readdirSync(join(CHECKOUT, folder), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
          .map((entry) => join(entry.parentPath, entry.name))
      : [];
  const isSchemaOrSeed = (file: string) => !file.includes("/src/modules/") || file.includes("/migrations/");
  return fingerprintOf(
    [
      ...["demo/seed", "demo/products", "src/links", "src/modules"].flatMap(tree).filter(isSchemaOrSeed),
      join(CHECKOUT, "integration-tests/support/seed-store.ts"),
      join(CHECKOUT, "package-lock.json"),
    ].sort(),
  );
}
