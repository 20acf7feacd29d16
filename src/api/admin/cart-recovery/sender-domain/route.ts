import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { checkSenderDomain } from "../../../../workflows/delivery/check-sender-domain";

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ sender_domain: await checkSenderDomain(req.scope) });
}
