import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { dryRun } from "../../../../workflows/decision/dry-run";

/** Says what the next sweep would do, and does nothing. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ dry_run: await dryRun(req.scope) });
}
