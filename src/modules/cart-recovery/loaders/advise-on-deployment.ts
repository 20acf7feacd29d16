import type { ConfigModule, LoaderOptions } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { adviseOn } from "../../../domain/delivery/deployment";
import { eventBusPackage, notificationProviders } from "../configured-modules";
import { optionsSchema } from "../options";

/**
 * Says at boot what Medusa says too briefly or not at all. It only says so: what cannot work ends the boot elsewhere, for two
 * providers on one channel in the Notification Module.
 */
export default function adviseOnDeployment({ container, logger, options }: LoaderOptions): Promise<void> {
  const config = container.resolve<ConfigModule | undefined>(ContainerRegistrationKeys.CONFIG_MODULE, {
    allowUnregistered: true,
  });
  const advice = adviseOn({
    production: process.env.NODE_ENV === "production",
    channel: optionsSchema.shape.channel.catch("email").parse(options?.channel),
    providers: notificationProviders(config?.modules),
    event_bus: eventBusPackage(config?.modules),
  });
  for (const { level, text } of advice) logger?.[level](text);
  return Promise.resolve();
}
