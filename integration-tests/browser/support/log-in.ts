import type { BrowserContext } from "playwright-core";
import { ADMIN_LOGIN } from "../../package/store-app";

/** As the merchant whom the prepared store has. */
export async function logIn(context: BrowserContext): Promise<void> {
  const answer = await context.request.post("/auth/user/emailpass", { data: ADMIN_LOGIN });
  const { token } = (await answer.json()) as { token: string };
  await context.request.post("/auth/session", { headers: { authorization: `Bearer ${token}` } });
}
