/** What the kit needs of an instance of Medusa's JS SDK. Any version of it fits, and so does anything that fetches. */
export type MedusaSdk = {
  client: {
    fetch(path: string, init?: SdkRequest): Promise<unknown>;
  };
};

export type SdkRequest = {
  method?: "GET" | "POST";
  body?: Record<string, unknown>;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  cache?: "no-store";
};

/** For one call. */
export type RequestOptions = {
  /** On a server: the shopper's `authorization`, where the SDK instance does not know it. */
  headers?: Record<string, string>;
  /** Ends the call; without it, the kit gives up after ten seconds. */
  signal?: AbortSignal;
};
