import type { MedusaContainer } from "@medusajs/framework/types";
import { EVENT_NAMES } from "../../domain/events/event-names";
import type { ClaimedEvent } from "../../modules/cart-recovery/queries/recovery-events";
import type { CartRecoveryModuleService } from "../../modules/cart-recovery/service";
import { cartRecovery } from "../cart-recovery-service";
import { loadPayloads } from "./payloads";
import { logUntold, tell } from "./tell";

const BATCH_SIZE = 200;
const LEASE_SECONDS = 60;

/**
 * Tells on Medusa's event bus what is still to be told, batch by batch, in the order it was noted. Each event is forgotten
 * only when the bus has taken it, so every one is told at least once; twice when a process dies in between. Any number of
 * processes may do so at once. When this one is about to end, what is left is for the next.
 */
export async function emitEvents(container: MedusaContainer): Promise<void> {
  const service = cartRecovery(container);
  let count: number;
  do {
    const events = await service.claimEvents({ limit: BATCH_SIZE, lease_seconds: LEASE_SECONDS });
    await emitBatch(container, events);
    count = events.length;
  } while (count === BATCH_SIZE && !service.lifetime.isOver);
}

async function emitBatch(container: MedusaContainer, events: readonly ClaimedEvent[]): Promise<void> {
  if (events.length === 0) {
    return;
  }
  const payloads = new Map(
    await Promise.all(
      EVENT_NAMES.map(async (name) => {
        const ids = events.filter((event) => event.name === name).map(({ subject_id }) => subject_id);
        return [name, await loadPayloads(container, name, [...new Set(ids)])] as const;
      }),
    ),
  );
  await tell(
    container,
    events.map(({ id, name, subject_id }) => ({ id, name, data: payloads.get(name)?.get(subject_id) ?? null })),
  );
}

/** The same for the sweep, which goes on when the bus is away. */
export async function emitEventsOrLog(container: MedusaContainer): Promise<void> {
  try {
    await emitEvents(container);
  } catch (error) {
    logUntold(container, error);
  }
}

/** For which services somebody in this process is telling, and for which of them there may be more since they last looked. */
const telling = new Set<CartRecoveryModuleService>();
const toldMore = new Set<CartRecoveryModuleService>();

async function emitUntilNoMore(container: MedusaContainer, service: CartRecoveryModuleService): Promise<void> {
  telling.add(service);
  try {
    do {
      toldMore.delete(service);
      await emitEvents(container);
    } while (toldMore.has(service) && !service.lifetime.isOver);
  } finally {
    // In the same breath as the last look, so that nobody counts on a run that is over.
    telling.delete(service);
  }
}

/**
 * The same in the background, at once and never twice at a time: nobody waits for it, and what fails is told by the next
 * sweep.
 */
export function emitEventsSoon(container: MedusaContainer): void {
  const service = cartRecovery(container);
  if (telling.has(service)) {
    toldMore.add(service);
    return;
  }
  void service.lifetime
    .run(() => emitUntilNoMore(container, service))
    .catch((error: unknown) => {
      logUntold(container, error);
    });
}
