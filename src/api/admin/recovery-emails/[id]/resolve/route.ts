import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { cartRecovery } from "../../../../../workflows/cart-recovery-service";
import { resolveRecoveryEmailWorkflow } from "../../../../../workflows/delivery/resolve-recovery-email";
import { presentRecoveryEmail } from "../../../../../workflows/present/checkout-session";
import type { ResolveRecoveryEmailBody } from "./validators";

export async function POST(req: MedusaRequest<ResolveRecoveryEmailBody>, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? "";
  await resolveRecoveryEmailWorkflow(req.scope).run({ input: { id, as: req.validatedBody.as } });
  const email = await cartRecovery(req.scope).retrieveRecoveryEmail(id);
  res.json({ recovery_email: presentRecoveryEmail(email) });
}
