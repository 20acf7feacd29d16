import type { MedusaContainer } from "@medusajs/framework/types";
import type { SessionRow } from "../../modules/cart-recovery/rows";
import type { SettingsState } from "../../modules/cart-recovery/settings-state";
import { loadCarts } from "./load-carts";

/** The shoppers' countries by cart, read only if the recovery links need them, and of sessions that have a link. */
export async function loadCountryCodes(
  container: MedusaContainer,
  sessions: readonly SessionRow[],
  settings: SettingsState,
): Promise<Map<string, string | null>> {
  const needed = settings.values.recovery_url?.includes("{country_code}") ?? false;
  const linked = sessions.filter(({ status }) => status === "expired");
  const carts = await loadCarts(container, needed ? linked.map(({ cart_id }) => cart_id) : []);
  return new Map([...carts].map(([cart_id, cart]) => [cart_id, cart.country_code]));
}
