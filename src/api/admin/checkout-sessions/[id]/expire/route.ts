import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { expireNow } from "../../../../../workflows/session/expire-now";
import { retrieveCheckoutSession } from "../respond";

export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? "";
  await expireNow(req.scope, id);
  res.json({ checkout_session: await retrieveCheckoutSession(req.scope, id) });
}
