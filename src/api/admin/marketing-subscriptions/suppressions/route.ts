import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { cartRecovery } from "../../../../workflows/cart-recovery-service";
import { recordSuppressionsWorkflow } from "../../../../workflows/consent/record-suppressions";
import type { RecordSuppressionsBody } from "./validators";

/** Takes bounces and complaints from any mail service, and answers what stands for each address: the first one. */
export async function POST(req: MedusaRequest<RecordSuppressionsBody>, res: MedusaResponse): Promise<void> {
  const suppressions = req.validatedBody;
  await recordSuppressionsWorkflow(req.scope).run({ input: { suppressions } });
  const rows = await cartRecovery(req.scope).listMarketingSubscriptions(
    { email: suppressions.map(({ email }) => email) },
    { order: { email: "ASC" } },
  );
  res.json({
    suppressions: rows.map(({ email, suppressed_reason, suppressed_at }) => ({
      email,
      reason: suppressed_reason,
      since: suppressed_at,
    })),
  });
}
