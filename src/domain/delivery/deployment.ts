/** What can be seen of a deployment when the server boots. */
export type Deployment = {
  production: boolean;
  /** The Notification Module's channel that the plugin sends on. */
  channel: string;
  providers: { id: string; channels: string[] }[];
  /** The package of Medusa's event bus. */
  event_bus: string | null;
};

export type Advice = { level: "error" | "warn"; text: string };

/** In Medusa's package, or as one of its own. */
const IN_MEMORY_EVENTS = /\bevent-bus-local$/;

/** What a developer should know before it costs mails: what is wrong, what it does, and what to do. */
export function adviseOn({ production, channel, providers, event_bus }: Deployment): Advice[] {
  const advice: Advice[] = [];
  const rivals = providers.filter(({ channels }) => channels.includes(channel)).map(({ id }) => `"${id}"`);
  if (rivals.length > 1) {
    advice.push({
      level: "error",
      text:
        `medusa-cart-recovery: the notification providers ${rivals.join(" and ")} both serve the channel "${channel}", and Medusa ` +
        `allows one of them only. In medusa-config.ts, take "${channel}" out of the channels of one. To keep both, give ` +
        `the one for recovery emails a channel of its own, such as "recovery", and name that as the plugin's option channel.`,
    });
  }
  if (production && event_bus !== null && IN_MEMORY_EVENTS.test(event_bus)) {
    advice.push({
      level: "warn",
      text:
        "medusa-cart-recovery: this server is in production and keeps events in its memory. What shoppers do while it restarts is " +
        "noticed up to an hour later, and instances in worker mode hear nothing of it. Set up Redis, and add " +
        "@medusajs/medusa/event-bus-redis and @medusajs/medusa/workflow-engine-redis to modules in medusa-config.ts.",
    });
  }
  return advice;
}
