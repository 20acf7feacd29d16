import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { changeMarketingPreferencesWorkflow } from "../../../../../workflows/consent/change-preferences";
import { customerAddress } from "../../../../../workflows/consent/customer-address";
import { type ChangeMarketingPreferencesBody, wantedBy } from "../../../../marketing-preferences-validators";
import { marketingPreferences } from "../../../../present-marketing-preferences";

/** How the logged-in customer's own address stands. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const email = await customerAddress(req.scope, req.auth_context.actor_id);
  res.json({ marketing_preferences: await marketingPreferences(req.scope, email) });
}

export async function POST(
  req: AuthenticatedMedusaRequest<ChangeMarketingPreferencesBody>,
  res: MedusaResponse,
): Promise<void> {
  const email = await customerAddress(req.scope, req.auth_context.actor_id);
  await changeMarketingPreferencesWorkflow(req.scope).run({
    input: {
      email,
      wanted: wantedBy(req.validatedBody),
      source: "customer_account",
      actor: null,
      at: new Date().toISOString(),
    },
  });
  res.json({ marketing_preferences: await marketingPreferences(req.scope, email) });
}
