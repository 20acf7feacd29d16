import { loadStore } from "./sdk";

type Login = { email: string; password: string };

/** Medusa's SDK keeps the token in this browser, and sends it with each request from then on. */
export async function logIn(login: Login): Promise<void> {
  const { sdk } = await loadStore();
  const answer = await sdk.auth.login("customer", "emailpass", login);
  if (typeof answer !== "string") throw new Error("This account logs in elsewhere.");
}

export async function register({ email, password }: Login): Promise<void> {
  const { sdk } = await loadStore();
  await sdk.auth.register("customer", "emailpass", { email, password });
  await sdk.store.customer.create({ email });
  await logIn({ email, password });
}

export async function logOut(): Promise<void> {
  const { sdk } = await loadStore();
  await sdk.auth.logout().catch(() => sdk.client.clearToken());
}
