import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { eraseAddressWorkflow } from "../../../../workflows/consent/erase-address";
import type { OneAddressBody } from "../one-address";

/** Erases an address (GDPR, article 17). The answer says how much there was, and repeats no address. */
export async function POST(req: AuthenticatedMedusaRequest<OneAddressBody>, res: MedusaResponse): Promise<void> {
  const { result } = await eraseAddressWorkflow(req.scope).run({
    input: { email: req.validatedBody.email, actor: req.auth_context.actor_id, at: new Date().toISOString() },
  });
  res.json({ erasure: result });
}
