import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { cartRecovery } from "../../../../workflows/cart-recovery-service";

/** A reader that takes nothing for so long is gone; it must not keep a database connection. */
const STALLED_MS = 60_000;

/** The whole list as CSV. A download that breaks off is cut, so that nobody takes a part of it for the whole. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  res.setHeader("content-type", "text/csv; charset=utf-8");
  res.setHeader("content-disposition", `attachment; filename="marketing-subscriptions-${day}.csv"`);
  res.setHeader("cache-control", "no-store");
  res.setTimeout(STALLED_MS, () => res.destroy());
  try {
    await cartRecovery(req.scope).exportSubscriptions(res);
  } catch (error) {
    req.scope.resolve(ContainerRegistrationKeys.LOGGER).warn(`An export broke off: ${String(error)}`);
    res.destroy();
  }
}
