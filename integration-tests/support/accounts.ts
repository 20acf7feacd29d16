import { Modules } from "@medusajs/framework/utils";
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows";
import { type JsonClient, jsonClient } from "./http-client";
import { present } from "./present";
import type { StoreSuite } from "./store-suite";

const PASSWORD = "correct horse battery staple";

type Token = { token: string };

type Customer = {
  id: string;
  /** What proves that they are logged in, with the key of a storefront. */
  headers: Record<string, string>;
  /** The store as they see it. */
  api: JsonClient;
};

/** A customer with an account. */
export async function registerCustomer(store: StoreSuite, email: string): Promise<Customer> {
  const credentials = { email, password: PASSWORD };
  const { token } = await store.store.post<Token>("/auth/customer/emailpass/register", credentials);
  const loggedIn = (by: string) => ({
    "x-publishable-api-key": store.seeded.publishableKey,
    authorization: `Bearer ${by}`,
  });
  const { customer } = await jsonClient(store.baseUrl, loggedIn(token)).post<{ customer: { id: string } }>(
    "/store/customers",
    { email },
  );
  const login = await store.store.post<Token>("/auth/customer/emailpass", credentials);
  const headers = loggedIn(login.token);
  return { id: customer.id, headers, api: jsonClient(store.baseUrl, headers) };
}

/** Somebody who works in the store, and what proves that they are logged in. */
export async function createAdminUser(store: StoreSuite, email: string): Promise<{ authorization: string }> {
  const credentials = { email, password: PASSWORD };
  const anybody = jsonClient(store.baseUrl, {});
  await anybody.post<Token>("/auth/user/emailpass/register", credentials);
  const [identity] = await store.container
    .resolve(Modules.AUTH)
    .listAuthIdentities({ provider_identities: { entity_id: email } });
  await createUserAccountWorkflow(store.container).run({
    input: { authIdentityId: present(identity).id, userData: { email } },
  });
  const { token } = await anybody.post<Token>("/auth/user/emailpass", credentials);
  return { authorization: `Bearer ${token}` };
}
