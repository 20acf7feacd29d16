import { present } from "./present";
import type { StoreSession } from "./shopper";
import type { StoreSuite } from "./store-suite";

export type AbandonedLink = {
  session_id: string;
  cart_id: string;
  token: string;
  /** The plugin's page of the link, on the server under test. */
  page: string;
};

/** The recovery link of a session that ends now, as its mail would have it. */
export async function linkOf(store: StoreSuite, { id, cart_id }: StoreSession): Promise<AbandonedLink> {
  const { recovery_url } = await store.merchant.expire(id);
  const url = present(recovery_url);
  return { session_id: id, cart_id, token: present(url.split("/").at(-1)), page: store.local(url) };
}

/** Uses a link as the button of its page does. Answers where it led, and the id of the restored cart in that. */
export async function pressButton(page: string): Promise<{ target: URL; cart_id: string }> {
  const answer = await fetch(page, { method: "POST", redirect: "manual" });
  if (answer.status !== 303) {
    throw new Error(`The button answered ${answer.status}: ${await answer.text()}`);
  }
  const target = new URL(present(answer.headers.get("location")));
  return { target, cart_id: present(target.searchParams.get("cart_id")) };
}
