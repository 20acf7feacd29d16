import type { CreateNotificationDTO, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { DeliveryOutcome, DeliveryScope, MailExtras } from "../../domain/delivery/outcome";
import { deliveryScope } from "../../providers/notification-smtp/delivery-scope";
import { smtpSenders } from "../../providers/notification-smtp/senders";
import { cartRecovery } from "../cart-recovery-service";
import { failureOf } from "./failure-of";
import { messageOf } from "./notification";

/** A mail by itself, apart from the batches of recovery emails. */
export type SingleMail = {
  /** With an `idempotency_key` of this attempt's own: Medusa can't use the key of a failed notification again. */
  notification: CreateNotificationDTO;
  extras: MailExtras;
  /** See {@link DeliveryScope.begin}; only the plugin's own provider asks. */
  begin: () => Promise<boolean>;
  /** For how long a provider of somebody else's may take. */
  lease_seconds: number;
};

/** Hands one mail to the Notification Module, and says what became of it. */
export async function handOverOne(
  container: MedusaContainer,
  { notification, extras, begin, lease_seconds }: SingleMail,
): Promise<DeliveryOutcome> {
  const { lifetime } = cartRecovery(container);
  const told: { outcome: DeliveryOutcome | null } = { outcome: null };
  const scope: DeliveryScope = {
    extras: () => extras,
    halted: () => lifetime.isOver,
    begin,
    settle: (_key, outcome) => {
      told.outcome ??= outcome;
    },
  };
  const courier = container.resolve(Modules.NOTIFICATION);
  const call = deliveryScope.run(scope, () => courier.createNotifications(notification));
  // Our own provider keeps time itself and tells what became of it; a failure before it was asked means that nothing left.
  const own = smtpSenders.has(notification.channel);
  const failure = own ? await call.then(() => null, messageOf) : await failureOf(call, { lease_seconds });
  const kind = own ? "retry" : "unknown";
  return told.outcome ?? (failure === null ? { kind: "sent", message_id: "", response: "" } : { kind, error: failure });
}
