import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { retrieveCheckoutSession } from "./respond";

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ checkout_session: await retrieveCheckoutSession(req.scope, req.params.id ?? "") });
}
