import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { changeMarketingPreferencesWorkflow } from "../../../../../workflows/consent/change-preferences";
import { customerAddress } from "../../../../../workflows/consent/customer-address";
import { type ChangeMarketingPreferencesBody, wantedBy } from "../../../../marketing-preferences-validators";
import { adminMarketingPreferences } from "../../../../present-marketing-preferences";

/** How a customer's address stands, where that came from, and whether mail may go there at all. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const email = await customerAddress(req.scope, req.params.id ?? "");
  res.json({ marketing_preferences: await adminMarketingPreferences(req.scope, email) });
}

/** The merchant acts for the customer; the ledger names the user or API key. */
export async function POST(
  req: AuthenticatedMedusaRequest<ChangeMarketingPreferencesBody>,
  res: MedusaResponse,
): Promise<void> {
  const email = await customerAddress(req.scope, req.params.id ?? "");
  await changeMarketingPreferencesWorkflow(req.scope).run({
    input: {
      email,
      wanted: wantedBy(req.validatedBody),
      source: "admin",
      actor: req.auth_context.actor_id,
      at: new Date().toISOString(),
    },
  });
  res.json({ marketing_preferences: await adminMarketingPreferences(req.scope, email) });
}
