import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { normaliseEmail } from "../../domain/consent/email-address";
import type { DeliveryOutcome, DeliveryScope } from "../../domain/delivery/outcome";
import type { SendingReport } from "../../modules/cart-recovery/operations/control-sending";
import { settledWithin } from "../../modules/cart-recovery/settled-within";
import { deliveryScope } from "../../providers/notification-smtp/delivery-scope";
import { smtpSenders } from "../../providers/notification-smtp/senders";
import { cartRecovery } from "../cart-recovery-service";
import { actLease } from "./act-lease";
import type { Mail } from "./compose";
import { groupCommit } from "./group-commit";
import { type Batch, idempotencyKey, messageOf, notificationOf } from "./notification";
import { persist } from "./persist";
import { settlementOf } from "./settlement";

/** How long begins and settlements of single mails wait for company in one UPDATE. */
const GROUP_WINDOW_MS = 4;

/** For which part of the longest conversation the first mail goes alone: ten seconds, unless configured otherwise. */
const ALONE = 1 / 6;

/**
 * Hands mails to the plugin's own SMTP provider, which commits `sending` for each just before its body and tells the
 * outcome of each. The first mail goes alone: when the server refuses the store itself, the others are not tried. One that is
 * answered slowly does not keep the others waiting for its end.
 */
export async function handOverWithScope(container: MedusaContainer, batch: Batch): Promise<DeliveryOutcome["kind"][]> {
  const { scope, outcomes, written } = openScope(container, batch);
  const send = async (mails: Batch["mails"]) => {
    if (mails.length > 0 && !scope.halted()) {
      await createNotifications(container, { ...batch, mails }, scope);
    }
  };
  const first = send(batch.mails.slice(0, 1));
  await settledWithin(first, (smtpSenders.get(batch.channel)?.send_timeout_ms ?? 0) * ALONE);
  await Promise.all([first, send(batch.mails.slice(1))]);
  for (const mail of batch.mails) {
    scope.settle(idempotencyKey(batch.claim_token, mail), { kind: "refused" });
  }
  await written();
  const report = reportOf([...outcomes.values()]);
  if (report) {
    await cartRecovery(container).reportSending(report);
  }
  return [...outcomes.values()].map(({ kind }) => kind);
}

/** What the batch says of the mail server, if anything. */
function reportOf(outcomes: readonly DeliveryOutcome[]): SendingReport | null {
  const fault = outcomes.find((outcome) => outcome.kind === "sender");
  if (fault) {
    return { kind: "sender_fault", reason: fault.error };
  }
  return outcomes.some(({ kind }) => kind === "sent" || kind === "address") ? { kind: "answered" } : null;
}

function openScope(container: MedusaContainer, { claim_token, mails, sequence }: Batch) {
  const service = cartRecovery(container);
  const lease_seconds = actLease(service);
  const begin = groupCommit((ids: string[]) => service.beginSending({ claim_token, ids, lease_seconds }), {
    window_ms: GROUP_WINDOW_MS,
  });
  const settle = groupCommit(
    (settled: { mail: Mail; outcome: DeliveryOutcome }[]) => {
      // One time for all repetitions: the ledger tells by it that they are one act.
      const occurred_at = new Date();
      return persist(async () => {
        await suppressBounced(container, settled, occurred_at);
        await service.settleEmails({
          claim_token,
          sequence,
          emails: settled.map(({ mail, outcome }) => settlementOf(mail, outcome, new Date())),
        });
      });
    },
    { window_ms: GROUP_WINDOW_MS },
  );
  const mailsByKey = new Map(mails.map((mail) => [idempotencyKey(claim_token, mail), mail]));
  const outcomes = new Map<string, DeliveryOutcome>();
  const writes: Promise<unknown>[] = [];
  const scope: DeliveryScope = {
    extras: (key) => mailsByKey.get(key)?.extras,
    halted: () => service.lifetime.isOver || [...outcomes.values()].some(({ kind }) => kind === "sender"),
    begin: async (key) => {
      const mail = mailsByKey.get(key);
      return mail !== undefined && (await begin(mail.id)).has(mail.id);
    },
    settle: (key, outcome) => {
      const mail = mailsByKey.get(key);
      if (mail && !outcomes.has(key)) {
        outcomes.set(key, outcome);
        const write = settle({ mail, outcome });
        // Awaited below; a rejection before that must not count as unhandled, which would end the process.
        write.catch(() => undefined);
        writes.push(write);
      }
    },
  };
  return { scope, outcomes, written: () => Promise.all(writes) };
}

/**
 * Before the mails are settled: should the process die in between, they are looked at again, and the suppression decides.
 */
async function suppressBounced(
  container: MedusaContainer,
  settled: readonly { mail: Mail; outcome: DeliveryOutcome }[],
  occurred_at: Date,
): Promise<void> {
  for (const { mail, outcome } of settled) {
    const email = normaliseEmail(mail.to);
    if (outcome.kind === "address" && outcome.bounced && email !== null) {
      await cartRecovery(container).suppressAddress({ email, reason: "hard_bounce", occurred_at });
    }
  }
}

/** One call for all; it reports one error for the batch, while the scope knows each mail's outcome. */
async function createNotifications(container: MedusaContainer, batch: Batch, scope: DeliveryScope): Promise<void> {
  const courier = container.resolve(Modules.NOTIFICATION);
  const notifications = batch.mails.map((mail) => notificationOf(batch, mail));
  try {
    await deliveryScope.run(scope, () => courier.createNotifications(notifications));
  } catch (error) {
    for (const mail of batch.mails) {
      // For those the provider never saw: the Notification Module failed before. The others are settled already.
      scope.settle(idempotencyKey(batch.claim_token, mail), { kind: "retry", error: messageOf(error) });
    }
  }
}
