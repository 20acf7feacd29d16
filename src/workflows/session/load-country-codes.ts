import type { MedusaContainer } from "@medusajs/framework/types";
import type { SessionRow } from "../../modules/cart-recovery/rows";
import type { SettingsState } from "../../modules/cart-recovery/settings-state";
import { loadCarts } from "./load-carts";

/** The shoppers' countries by cart, read only if the recovery links need them. */
export async function loadCountryCodes(
  container: MedusaContainer,
  sessions: readonly SessionRow[],
  settings: SettingsState,
): Promise<Map<string, string | null>> {
  const needed = settings.values.recovery_url?.includes("{country_code}") ?? false;
  const carts = await loadCarts(container, needed ? sessions.map(({ cart_id }) => cart_id) : []);
  return new Map([...carts].map(([cart_id, cart]) => [cart_id, cart.country_code]));
}
