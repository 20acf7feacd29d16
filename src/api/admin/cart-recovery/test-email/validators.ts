import { z } from "@medusajs/framework/zod";
import { isCompleteEmail } from "../../../../domain/consent/email-address";
import { whichMail } from "../preview/validators";

export const SendTestEmail = z.strictObject({
  to: z.string().trim().refine(isCompleteEmail, "to must be a complete email address"),
  ...whichMail,
});

export type SendTestEmailBody = z.output<typeof SendTestEmail>;
