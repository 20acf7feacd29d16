import Medusa from "@medusajs/js-sdk";

/** Served by the demo as `/config.json`: what another storefront has in its environment. */
export type StoreConfig = {
  backend_url: string;
  publishable_key: string;
  region_id: string;
  inbox_url: string;
  admin_url: string;
};

type Store = { sdk: Medusa; config: StoreConfig };

let loading: Promise<Store> | undefined;

async function load(): Promise<Store> {
  const response = await fetch("/config.json");
  if (!response.ok) throw new Error("The store is still being set up. Try again in a moment.");
  const config = (await response.json()) as StoreConfig;
  const sdk = new Medusa({ baseUrl: config.backend_url, publishableKey: config.publishable_key });
  return { sdk, config };
}

export function loadStore(): Promise<Store> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
