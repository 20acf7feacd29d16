import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { exportData } from "../../../../workflows/consent/export-data";
import { OneAddress } from "../one-address";

/** Everything that is held on an address (GDPR, article 15), as JSON. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = OneAddress.safeParse(req.query);
  if (!query.success) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "Give email, and nothing else");
  }
  res.set({ "Cache-Control": "no-store" }).json({ data_export: await exportData(req.scope, query.data.email) });
}
