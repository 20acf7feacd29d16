import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { normaliseEmail } from "../../domain/consent/email-address";
import type { DeliveryOutcome, DeliveryScope } from "../../domain/delivery/outcome";
import type { SendingReport } from "../../modules/cart-recovery/operations/control-sending";
import { settledWithin } from "../../modules/cart-recovery/settled-within";
import { deliveryScope } from "../../providers/notification-smtp/delivery-scope";
import { smtpSenders } from "../../providers/notification-smtp/senders";
import { cartRecovery } from "../cart-recovery-service";
import type { Mail } from "./compose";
import { type Batch, idempotencyKey, messageOf, notificationOf } from "./notification";
import { persist } from "./persist";
import { sendingLedger } from "./sending-ledger";
import { settlementOf } from "./settlement";

/** For which part of the longest conversation the first mail goes alone: ten seconds, unless configured otherwise. */
const ALONE = 1 / 6;

/**
 * Hands mails to the plugin's own SMTP provider, which commits `sending` for each just before its body and tells the
 * outcome of each. The first mail goes alone, unless a batch has just gone through: when the server refuses the store itself, the
 * others are not tried. One that is answered slowly does not keep the others waiting for its end.
 */
export async function handOverWithScope(container: MedusaContainer, batch: Batch): Promise<DeliveryOutcome["kind"][]> {
  const { scope, outcomes, written } = openScope(container, batch);
  const send = async (mails: Batch["mails"]) => {
    if (mails.length > 0 && !scope.halted()) {
      await createNotifications(container, { ...batch, mails }, scope);
    }
  };
  const ahead = batch.proven ? 0 : 1;
  const first = send(batch.mails.slice(0, ahead));
  await settledWithin(first, (smtpSenders.get(batch.channel)?.send_timeout_ms ?? 0) * ALONE);
  await Promise.all([first, send(batch.mails.slice(ahead))]);
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
  const ledger = sendingLedger(service);
  const settle = async (mail: Mail, outcome: DeliveryOutcome) => {
    // One time for all repetitions: the ledger of consent tells by it that they are one act.
    const now = new Date();
    await suppressBounced(container, mail, outcome, now);
    await ledger.settle({ ...settlementOf(mail, outcome, now), claim_token, sequence });
  };
  const mailsByKey = new Map(mails.map((mail) => [idempotencyKey(claim_token, mail), mail]));
  const outcomes = new Map<string, DeliveryOutcome>();
  const writes: Promise<void>[] = [];
  let is_refused = false;
  const scope: DeliveryScope = {
    extras: (key) => mailsByKey.get(key)?.extras,
    halted: () => service.lifetime.isOver || is_refused,
    begin: async (key) => {
      const mail = mailsByKey.get(key);
      return mail !== undefined && ledger.begin({ id: mail.id, claim_token });
    },
    settle: (key, outcome) => {
      const mail = mailsByKey.get(key);
      if (mail && !outcomes.has(key)) {
        outcomes.set(key, outcome);
        is_refused ||= outcome.kind === "sender";
        const write = settle(mail, outcome);
        // Awaited below; a rejection before that must not count as unhandled, which would end the process.
        write.catch(() => undefined);
        writes.push(write);
      }
    },
  };
  return { scope, outcomes, written: () => Promise.all(writes) };
}

/**
 * Before the mail is settled: should the process die in between, it is looked at again, and the suppression decides.
 */
async function suppressBounced(
  container: MedusaContainer,
  mail: Mail,
  outcome: DeliveryOutcome,
  occurred_at: Date,
): Promise<void> {
  const email = normaliseEmail(mail.to);
  if (outcome.kind === "address" && outcome.bounced && email !== null) {
    await persist(() => cartRecovery(container).suppressAddress({ email, reason: "hard_bounce", occurred_at }));
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
