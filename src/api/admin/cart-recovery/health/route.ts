import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { healthOf } from "../../../../domain/delivery/health";
import { cartRecovery } from "../../../../workflows/cart-recovery-service";
import { findProvider } from "../../../../workflows/settings/missing-settings";

/** How sending stands. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const service = cartRecovery(req.scope);
  const [settings, state, figures] = await Promise.all([
    service.getSettings(),
    service.getDeliveryState(),
    service.readHealth(),
  ]);
  const health = healthOf(
    {
      ...state,
      ...figures,
      enabled: settings.values.enabled,
      default_schedule: process.env.CART_RECOVERY_SWEEP_SCHEDULE === undefined,
      provider: findProvider(req.scope),
    },
    new Date(),
  );
  res.json({ health });
}
