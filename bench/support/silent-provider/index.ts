import type { ProviderSendNotificationResultsDTO } from "@medusajs/framework/types";
import { AbstractNotificationProviderService, ModuleProvider, Modules } from "@medusajs/framework/utils";
import { deliveryScope } from "../../../src/providers/notification-smtp/delivery-scope";
import type { SmtpNotification } from "../../../src/providers/notification-smtp/message";
import { smtpSenders } from "../../../src/providers/notification-smtp/senders";
import { keepSample } from "../sample-mail";

/** Served like the plugin's own provider: asked for permission, and told of, mail by mail. */
export const SCOPED_CHANNEL = "scoped";

/** Served like any provider of somebody else's, which only succeeds or throws. */
export const FOREIGN_CHANNEL = "foreign";

let accepted = 0;

/** A notification provider that does nothing: what is left is what everything around it costs. */
class SilentNotificationService extends AbstractNotificationProviderService {
  static override identifier = "silent";

  static override validateOptions(): void {
    const sender = { name: "Bench", address: "hello@shop.internal", from: "Bench <hello@shop.internal>" };
    smtpSenders.set(SCOPED_CHANNEL, { ...sender, send_timeout_ms: 60_000, public_host: null, dkim: null });
  }

  override async send(notification: SmtpNotification): Promise<ProviderSendNotificationResultsDTO> {
    const key = notification.idempotency_key ?? "";
    const scope = deliveryScope.getStore();
    const { subject = "", html, text } = notification.content ?? {};
    if (html && text) keepSample({ subject, html, text });
    if (!scope?.extras(key)) return { id: `silent-${++accepted}` };

    const permitted = !scope.halted() && (await scope.begin(key));
    const outcome = permitted
      ? ({ kind: "sent", message_id: `silent-${++accepted}`, response: "" } as const)
      : ({ kind: "refused" } as const);
    scope.settle(key, outcome);
    return { id: `silent-${accepted}` };
  }
}

export default ModuleProvider(Modules.NOTIFICATION, { services: [SilentNotificationService] });
