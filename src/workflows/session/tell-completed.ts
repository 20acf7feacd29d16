import type { MedusaContainer } from "@medusajs/framework/types";
import type { ClaimedEvent } from "../../modules/cart-recovery/queries/recovery-events";
import type { SessionRow } from "../../modules/cart-recovery/rows";
import type { SettingsState } from "../../modules/cart-recovery/settings-state";
import { cartRecovery } from "../cart-recovery-service";
import { payloadsOf } from "../events/payloads";
import { logUntold, tell } from "../events/tell";

type Completed = { session: SessionRow; events: readonly ClaimedEvent[]; settings: SettingsState };

async function tellCompleted(container: MedusaContainer, { session, events, settings }: Completed): Promise<void> {
  const payloads = await payloadsOf(container, [session], settings);
  await tell(
    container,
    events.map((event) => ({ ...event, data: payloads.get(event.subject_id) ?? null })),
  );
}

/** Tells in the background what an order completed. What fails is told by a sweep when the lease of the events has passed. */
export function tellCompletedSoon(container: MedusaContainer, completed: Completed): void {
  void cartRecovery(container)
    .lifetime.run(() => tellCompleted(container, completed))
    .catch((error: unknown) => {
      logUntold(container, error);
    });
}
