import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { afterSenderFault, CLOSED, type Permission, takePermission } from "../../../domain/delivery/breaker";
import { readDeliveryState, writeBreaker } from "../queries/delivery-state";

/** Whether a batch may be sent now. While nothing is paused this is one read. */
export async function takeSendingPermission(manager: EntityManager, now: Date): Promise<Permission> {
  const { paused_since } = await readDeliveryState(manager);
  if (paused_since === null) {
    return "send";
  }
  const locked = await readDeliveryState(manager, { lock: true });
  const { permission, state } = takePermission(locked, now);
  if (permission === "probe") {
    await writeBreaker(manager, state);
  }
  return permission;
}

/** What a batch met: the store itself was refused, or a mail was answered on its own account. */
export type SendingReport = { kind: "sender_fault"; reason: string } | { kind: "answered" };

/** Pauses sending for all instances, or lets it go on. */
export async function reportSending(manager: EntityManager, report: SendingReport, now: Date): Promise<void> {
  if (report.kind === "answered") {
    const { paused_since } = await readDeliveryState(manager);
    if (paused_since !== null) {
      await readDeliveryState(manager, { lock: true });
      await writeBreaker(manager, CLOSED);
    }
    return;
  }
  const locked = await readDeliveryState(manager, { lock: true });
  await writeBreaker(manager, afterSenderFault(locked, report.reason, now));
}
