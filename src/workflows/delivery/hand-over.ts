import type { CreateNotificationDTO, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { DeliveryOutcome, DeliveryScope } from "../../domain/delivery/outcome";
import { deliveryScope } from "../../providers/notification-smtp/delivery-scope";
import { smtpSenders } from "../../providers/notification-smtp/senders";
import { cartRecovery } from "../cart-recovery-service";
import type { Mail } from "./compose";
import { groupCommit } from "./group-commit";
import { settlementOf } from "./settlement";

/** How long begins and settlements of single mails wait for company in one UPDATE. */
const GROUP_WINDOW_MS = 4;

/** Providers without the delivery contract get small batches: a crash leaves at most so many `unknown`. */
const FOREIGN_BATCH_SIZE = 10;

/** Rows of the Notification Module, as far as they matter here. */
const sentRows = z.array(z.object({ idempotency_key: z.string(), external_id: z.string().nullish() }));

type Batch = { claim_token: string; channel: string; mails: readonly Mail[] };

/** A key of this claim's own: Medusa can't use the key of a failed notification again. */
function idempotencyKey(claim_token: string, mail: Mail): string {
  return `${mail.id}:${claim_token}`;
}

function notificationOf({ claim_token, channel }: Batch, mail: Mail): CreateNotificationDTO {
  return {
    channel,
    to: mail.to,
    from: mail.from,
    content: mail.content,
    template: "cart-recovery",
    resource_id: mail.session_id,
    resource_type: "checkout_session",
    trigger_type: "cart-recovery",
    idempotency_key: idempotencyKey(claim_token, mail),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Hands mails to the Notification Module in one batch, and writes the outcome of each as it comes in. With the plugin's
 * SMTP provider `sending` is committed mail by mail just before the body (DESIGN 3); any other provider has no such
 * moment, so there it is committed for a small batch before the call.
 */
export async function handOver(container: MedusaContainer, batch: Batch): Promise<DeliveryOutcome["kind"][]> {
  return smtpSenders.has(batch.channel) ? handOverWithScope(container, batch) : handOverBlindly(container, batch);
}

async function handOverWithScope(container: MedusaContainer, batch: Batch): Promise<DeliveryOutcome["kind"][]> {
  const service = cartRecovery(container);
  const { claim_token } = batch;
  const begin = groupCommit((ids: string[]) => service.beginSending({ claim_token, ids }), {
    window_ms: GROUP_WINDOW_MS,
  });
  const settle = groupCommit(
    (settled: { mail: Mail; outcome: DeliveryOutcome }[]) =>
      service.settleEmails({
        claim_token,
        emails: settled.map(({ mail, outcome }) => settlementOf(mail, outcome, new Date())),
      }),
    { window_ms: GROUP_WINDOW_MS },
  );

  const mails = new Map(batch.mails.map((mail) => [idempotencyKey(claim_token, mail), mail]));
  const outcomes = new Map<string, DeliveryOutcome["kind"]>();
  const writes: Promise<unknown>[] = [];
  const scope: DeliveryScope = {
    extras: (key) => mails.get(key)?.extras,
    begin: async (key) => {
      const mail = mails.get(key);
      return mail !== undefined && (await begin(mail.id)).has(mail.id);
    },
    settle: (key, outcome) => {
      const mail = mails.get(key);
      if (mail && !outcomes.has(key)) {
        outcomes.set(key, outcome.kind);
        writes.push(settle({ mail, outcome }));
      }
    },
  };

  const notifications = [...mails.values()].map((mail) => notificationOf(batch, mail));
  const failure = await createNotifications(container, notifications, scope);
  for (const key of mails.keys()) {
    // The provider never saw these: the Notification Module failed before.
    scope.settle(key, { kind: "retry", error: failure ?? "The notification provider was not called" });
  }
  await Promise.all(writes);
  return [...outcomes.values()];
}

/** Returns why the call failed, which may concern just some of its mails; null when it did not. */
async function createNotifications(
  container: MedusaContainer,
  notifications: CreateNotificationDTO[],
  scope: DeliveryScope,
): Promise<string | null> {
  const courier = container.resolve(Modules.NOTIFICATION);
  try {
    await deliveryScope.run(scope, () => courier.createNotifications(notifications));
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

async function handOverBlindly(container: MedusaContainer, batch: Batch): Promise<DeliveryOutcome["kind"][]> {
  const kinds: DeliveryOutcome["kind"][] = [];
  for (let i = 0; i < batch.mails.length; i += FOREIGN_BATCH_SIZE) {
    const mails = batch.mails.slice(i, i + FOREIGN_BATCH_SIZE);
    kinds.push(...(await handOverSmallBatch(container, { ...batch, mails })));
  }
  return kinds;
}

async function handOverSmallBatch(container: MedusaContainer, batch: Batch): Promise<DeliveryOutcome["kind"][]> {
  const service = cartRecovery(container);
  const courier = container.resolve(Modules.NOTIFICATION);
  const { claim_token } = batch;
  const begun = await service.beginSending({ claim_token, ids: batch.mails.map(({ id }) => id) });
  const mails = batch.mails.filter(({ id }) => begun.has(id));
  let failure: string | null = null;
  try {
    await courier.createNotifications(mails.map((mail) => notificationOf(batch, mail)));
  } catch (error) {
    failure = messageOf(error);
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "notification",
    fields: ["idempotency_key", "external_id"],
    filters: { status: "success", idempotency_key: mails.map((mail) => idempotencyKey(claim_token, mail)) },
  });
  const sent = new Map(sentRows.parse(data).map((row) => [row.idempotency_key, row]));
  const settled = batch.mails.map((mail) => {
    const row = sent.get(idempotencyKey(claim_token, mail));
    return { mail, outcome: foreignOutcome(begun.has(mail.id), row?.external_id, row !== undefined, failure) };
  });
  await service.settleEmails({
    claim_token,
    emails: settled.map(({ mail, outcome }) => settlementOf(mail, outcome, new Date())),
  });
  return settled.map(({ outcome }) => outcome.kind);
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
