import { Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

/** A provider that names no channels serves none. */
const provider = z.object({
  id: z.string(),
  options: z.object({ channels: z.array(z.string()).catch([]) }).catch({ channels: [] }),
});

const notification = z.object({ options: z.object({ providers: z.array(provider) }) });

const named = z.object({ resolve: z.string() });

const modulesOf = z.record(z.string(), z.unknown()).catch({});

/**
 * The notification providers with their channels, by the application's configuration: the Notification Module does not tell
 * which it has.
 *
 * @param modules of Medusa's configuration
 */
export function notificationProviders(modules: unknown): { id: string; channels: string[] }[] {
  const parsed = notification.safeParse(modulesOf.parse(modules)[Modules.NOTIFICATION]);
  return parsed.success ? parsed.data.options.providers.map(({ id, options }) => ({ id, ...options })) : [];
}

/** The package of Medusa's event bus; null when it was handed over ready-made. */
export function eventBusPackage(modules: unknown): string | null {
  const parsed = named.safeParse(modulesOf.parse(modules)[Modules.EVENT_BUS]);
  return parsed.success ? parsed.data.resolve : null;
}
