import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { previewEmail } from "../../../../workflows/delivery/preview-email";
import type { PreviewEmailBody } from "./validators";

export async function POST(req: MedusaRequest<PreviewEmailBody>, res: MedusaResponse): Promise<void> {
  const { subject, preheader, html, text } = await previewEmail(req.scope, req.validatedBody);
  res.json({ subject, preheader, html, text });
}
