import type { DeliveryOutcome } from "../../src/domain/delivery/outcome";
import { deliveryScope } from "../../src/providers/notification-smtp/delivery-scope";
import { SmtpNotificationService } from "../../src/providers/notification-smtp/service";
import type { RecordingScope } from "./recording-scope";
import { type SmtpScript, type SmtpStep, startScriptedSmtpServer } from "./scripted-smtp-server";

/** Answers one step with this, and all others well. */
export function at(step: SmtpStep, reply: ReturnType<SmtpScript>): SmtpScript {
  return (got) => (got === step ? reply : undefined);
}

/** Enough turns of the event loop for what was written to a loopback socket to be read at its other end. */
export async function loopTurns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** A scripted server and a provider that sends to it. */
export async function startScriptedDelivery(script?: SmtpScript, options: Record<string, unknown> = {}) {
  const server = await startScriptedSmtpServer(script);
  const smtp = new SmtpNotificationService({}, { url: server.url, from: "shop@shop.internal", ...options });
  return {
    server,
    /** Sends one mail within the scope; the one outcome that was settled for it. */
    async send(
      scope: RecordingScope,
      key = "scoped:1",
      provider_data?: Record<string, unknown>,
    ): Promise<DeliveryOutcome | undefined> {
      const content = { subject: "Your cart", html: "<p>Hello</p>", text: "Hello" };
      const mail = { to: "ada@shopper.internal", channel: "email", template: "cart", content, provider_data };
      await deliveryScope.run(scope, () => smtp.send({ ...mail, idempotency_key: key }).catch(() => undefined));
      expect(scope.outcomes[key]).toHaveLength(1);
      return scope.outcomes[key]?.[0];
    },
    async stop(): Promise<void> {
      await smtp.close({ grace_ms: 5_000 });
      await server.close();
    },
  };
}
