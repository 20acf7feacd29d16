import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { DeliveryOutcome } from "../../domain/delivery/outcome";
import { cartRecovery } from "../cart-recovery-service";
import { failureOf } from "./failure-of";
import { type Batch, idempotencyKey, notificationOf } from "./notification";
import { persist } from "./persist";
import { settlementOf } from "./settlement";

/** A crash leaves at most so many `unknown`. */
const BATCH_SIZE = 10;

/** Rows of the Notification Module, as far as they matter here. */
const sentRows = z.array(z.object({ idempotency_key: z.string(), external_id: z.string().nullish() }));

/**
 * Hands mails to a notification provider of somebody else's, which only succeeds or throws and has no moment just before
 * the body: `sending` is committed for a small batch before each call.
 */
export async function handOverBlindly(container: MedusaContainer, batch: Batch): Promise<DeliveryOutcome["kind"][]> {
  const kinds: DeliveryOutcome["kind"][] = [];
  const { lifetime } = cartRecovery(container);
  for (let i = 0; i < batch.mails.length; i += BATCH_SIZE) {
    const mails = batch.mails.slice(i, i + BATCH_SIZE);
    kinds.push(...(await handOverSmallBatch(container, { ...batch, mails }, { release: lifetime.isOver })));
  }
  return kinds;
}

/** @param release gives the mails back for another process instead of sending them */
async function handOverSmallBatch(
  container: MedusaContainer,
  batch: Batch,
  { release }: { release: boolean },
): Promise<DeliveryOutcome["kind"][]> {
  const service = cartRecovery(container);
  const courier = container.resolve(Modules.NOTIFICATION);
  const { claim_token, sequence } = batch;
  const { leaseSeconds: lease_seconds } = service.options;
  const ids = release ? [] : batch.mails.map(({ id }) => id);
  const begun = await service.beginSending({ claim_token, ids, lease_seconds });
  const mails = batch.mails.filter(({ id }) => begun.has(id));
  const call = courier.createNotifications(mails.map((mail) => notificationOf(batch, mail)));
  const failure = await failureOf(call, { lease_seconds });
  const keys = mails.map((mail) => idempotencyKey(claim_token, mail));
  const rows = failure === null ? sentRows.parse(await call) : await findSent(container, keys);
  const sent = new Map(rows.map((row) => [row.idempotency_key, row]));
  const settled = batch.mails.map((mail) => {
    const row = sent.get(idempotencyKey(claim_token, mail));
    return { mail, outcome: foreignOutcome(begun.has(mail.id), row?.external_id, row !== undefined, failure) };
  });
  await persist(async () => {
    await service.settleEmails({
      claim_token,
      sequence,
      emails: settled.map(({ mail, outcome }) => settlementOf(mail, outcome, new Date())),
    });
  });
  return settled.map(({ outcome }) => outcome.kind);
}

/** Those of a call that failed, or is still under way, which were sent all the same. */
async function findSent(container: MedusaContainer, keys: string[]): Promise<z.output<typeof sentRows>> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "notification",
    fields: ["idempotency_key", "external_id"],
    filters: { status: "success", idempotency_key: keys },
  });
  return sentRows.parse(data);
}

/** Such a provider only succeeds or throws, and a throw does not tell whether the mail left. */
function foreignOutcome(
  begun: boolean,
  external_id: string | null | undefined,
  succeeded: boolean,
  failure: string | null,
): DeliveryOutcome {
  if (!begun) {
    return { kind: "refused" };
  }
  return succeeded
    ? { kind: "sent", message_id: external_id ?? "", response: "" }
    : { kind: "unknown", error: failure ?? "The notification provider did not say what became of this mail" };
}
