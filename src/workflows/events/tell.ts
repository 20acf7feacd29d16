import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { EventName } from "../../domain/events/event-names";
import { cartRecovery } from "../cart-recovery-service";

/** For how long nobody else tells what is told at once. What is left by a process that died is told when it has passed. */
export const TELL_LEASE_SECONDS = 120;

/** An event that this process alone tells, for as long as its lease lasts. */
export type Told = {
  id: string;
  name: EventName;
  /** Null when what it is about is gone. */
  data: object | null;
};

const asJson = (data: object) => JSON.parse(JSON.stringify(data)) as object;

/** Tells events on Medusa's event bus, and forgets them once the bus has taken them. */
export async function tell(container: MedusaContainer, events: readonly Told[]): Promise<void> {
  if (events.length === 0) {
    return;
  }
  // As a bus between processes gives it on: times are texts for every subscriber.
  const messages = events.flatMap(({ name, data }) => (data ? [{ name, data: asJson(data) }] : []));
  if (messages.length > 0) {
    await container.resolve(Modules.EVENT_BUS).emit(messages);
  }
  await cartRecovery(container).deleteEvents(events.map(({ id }) => id));
}

export function logUntold(container: MedusaContainer, error: unknown): void {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  logger.error("Cart recovery could not emit its events", error instanceof Error ? error : undefined);
}

/**
 * The same for events of what this process has just committed, from what it knows of them. It never rejects: what fails is told
 * when the lease has passed, as of then.
 */
export async function tellOrLog(container: MedusaContainer, events: () => readonly Told[]): Promise<void> {
  try {
    await tell(container, events());
  } catch (error) {
    logUntold(container, error);
  }
}
