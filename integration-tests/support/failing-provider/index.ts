import type { ProviderSendNotificationDTO, ProviderSendNotificationResultsDTO } from "@medusajs/framework/types";
import { AbstractNotificationProviderService, ModuleProvider, Modules } from "@medusajs/framework/utils";

/** Somebody else's notification provider, which has bad days: it throws for some recipients, and never answers for others. */
class FailingNotificationService extends AbstractNotificationProviderService {
  static override identifier = "failing";

  override send({ to }: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    if (to.startsWith("throws")) return Promise.reject(new Error("The mail API answered 500"));
    if (to.startsWith("silent")) return new Promise(() => undefined);
    return Promise.resolve({ id: `accepted-${to}` });
  }
}

export default ModuleProvider(Modules.NOTIFICATION, { services: [FailingNotificationService] });
