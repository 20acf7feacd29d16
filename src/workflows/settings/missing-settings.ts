import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { SettingsState } from "../../modules/cart-recovery/settings-state";
import { cartRecovery } from "../cart-recovery-service";
import { findSender } from "../delivery/sender";

const notificationModule = z.object({
  options: z.object({
    providers: z.array(z.object({ options: z.object({ channels: z.array(z.string()) }) })),
  }),
});

/**
 * Whether a notification provider serves the plugin's channel, by the application's configuration: the Notification
 * Module does not tell which providers it has.
 */
export function hasProvider(container: MedusaContainer): boolean {
  const { channel } = cartRecovery(container).options;
  const { modules } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  const parsed = notificationModule.safeParse(modules?.[Modules.NOTIFICATION]);
  return parsed.success && parsed.data.options.providers.some(({ options }) => options.channels.includes(channel));
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
