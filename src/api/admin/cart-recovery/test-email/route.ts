import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { sendTestEmail } from "../../../../workflows/delivery/send-test-email";
import { sendTooManyRequests } from "../../../too-many-requests";
import type { SendTestEmailBody } from "./validators";

export async function POST(req: MedusaRequest<SendTestEmailBody>, res: MedusaResponse): Promise<void> {
  const result = await sendTestEmail(req.scope, req.validatedBody);
  if (result.ok) {
    res.json({ message_id: result.message_id });
    return;
  }
  if (result.kind === "not_sent") {
    // As Medusa answers an error, which it would log, too.
    res.status(400).json({ type: MedusaError.Types.INVALID_DATA, message: result.message });
    return;
  }
  const { retry_after_seconds } = result;
  sendTooManyRequests(
    res,
    `Too many test emails within a minute; the next one can be sent in ${retry_after_seconds} seconds`,
    retry_after_seconds,
  );
}
