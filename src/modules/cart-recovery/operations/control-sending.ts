import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { afterSenderFault, CLOSED, type Permission, takePermission } from "../../../domain/delivery/breaker";
import type { Claim } from "../queries/claim-due-sessions";
import { countDueEmails } from "../queries/count-due-emails";
import { readDeliveryState, writeBreaker } from "../queries/delivery-state";

/**
 * Whether a batch may be sent now, by the clock that all instances share. While nothing is paused this is one read.
 *
 * @param claim which recovery emails it is for: while sending is paused, a probe is not spent when none of them is due. Null for
 * a mail that is known to be due
 */
export async function takeSendingPermission(
  manager: EntityManager,
  claim: Pick<Claim, "session_ids"> | null,
): Promise<Permission> {
  const { paused_since } = await readDeliveryState(manager);
  if (paused_since === null) {
    return "send";
  }
  if (claim && (await countDueEmails(manager, { ...claim, limit: 1 })) === 0) {
    return "wait";
  }
  const locked = await readDeliveryState(manager, { lock: true });
  const { permission, state } = takePermission(locked, locked.now);
  if (permission === "probe") {
    await writeBreaker(manager, state);
  }
  return permission;
}

/** What a batch met: the store itself was refused, or a mail was answered on its own account. */
export type SendingReport = { kind: "sender_fault"; reason: string } | { kind: "answered" };

/** Pauses sending for all instances, or lets it go on. */
export async function reportSending(manager: EntityManager, report: SendingReport): Promise<void> {
  if (report.kind === "answered") {
    const { paused_since } = await readDeliveryState(manager);
    if (paused_since !== null) {
      await readDeliveryState(manager, { lock: true });
      await writeBreaker(manager, CLOSED);
    }
    return;
  }
  const locked = await readDeliveryState(manager, { lock: true });
  await writeBreaker(manager, afterSenderFault(locked, report.reason, locked.now));
}
