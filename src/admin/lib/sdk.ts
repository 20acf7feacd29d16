import Medusa from "@medusajs/js-sdk";

// Filled in by Medusa's admin build.
declare const __BACKEND_URL__: string | undefined;
declare const __AUTH_TYPE__: "session" | "jwt" | undefined;
declare const __JWT_TOKEN_STORAGE_KEY__: string | undefined;

const baseUrl = __BACKEND_URL__ ?? "/";
const authType = __AUTH_TYPE__ ?? "session";

/** The admin's own connection, with the credentials of whoever is logged in. */
export const sdk = new Medusa({
  baseUrl,
  auth: {
    type: authType,
    jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__,
  },
});

/** Where a route of the server is, for requests that the connection above cannot make. */
export const backendUrl = (path: string): string => `${baseUrl.replace(/\/$/, "")}${path}`;

/** The header that such a request is recognised by; with sessions it is the cookie. */
export async function authorization(): Promise<string | null> {
  const token = authType === "jwt" ? await sdk.client.getToken() : null;
  return token ? `Bearer ${token}` : null;
}
