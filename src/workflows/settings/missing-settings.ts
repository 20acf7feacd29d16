import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { notificationProviders } from "../../modules/cart-recovery/configured-modules";
import type { SettingsState } from "../../modules/cart-recovery/settings-state";
import { cartRecovery } from "../cart-recovery-service";
import { findSender } from "../delivery/sender";

/** The id of the notification provider that serves the plugin's channel; null when there is none. */
export function findProvider(container: MedusaContainer): string | null {
  const { channel } = cartRecovery(container).options;
  const { modules } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  return notificationProviders(modules).find(({ channels }) => channels.includes(channel))?.id ?? null;
}

/** What must be there before recovery emails can be switched on, by the names of SPEC 10. */
export function missingSettings(state: SettingsState, delivery: { channel: string; has_provider: boolean }): string[] {
  const { values } = state;
  const present: Record<string, boolean> = {
    terms: state.terms_accepted,
    sender_address: findSender(values, delivery.channel) !== null,
    postal_address: values.brand.postal_address !== null,
    business_country: values.business_country !== null,
    cart_url: values.cart_url !== null,
    provider: delivery.has_provider,
  };
  return Object.keys(present).filter((name) => !present[name]);
}
