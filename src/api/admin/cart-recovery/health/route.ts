import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { healthOf } from "../../../../domain/delivery/health";
import { nthTickBefore } from "../../../../domain/delivery/schedule";
import { cartRecovery } from "../../../../workflows/cart-recovery-service";
import { sweepSchedule } from "../../../../workflows/delivery/sweep-schedule";
import { findProvider } from "../../../../workflows/settings/missing-settings";

/** How sending stands. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const service = cartRecovery(req.scope);
  const [settings, state, figures] = await Promise.all([
    service.getSettings(),
    service.getDeliveryState(),
    service.readHealth(),
  ]);
  // The clock by which sweeps are noted.
  const { now } = state;
  const health = healthOf(
    {
      ...state,
      ...figures,
      enabled: settings.values.enabled,
      max_emails_per_minute: settings.values.max_emails_per_minute,
      sweep_expected_since: nthTickBefore(sweepSchedule(), 3, now),
      provider: findProvider(req.scope),
    },
    now,
  );
  res.json({ health });
}
