import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sweep } from "../../../../workflows/delivery/sweep";

/** Sweeps now, and answers when done. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ sweep: await sweep(req.scope) });
}
