import { z } from "@medusajs/framework/zod";
import { normaliseEmail } from "../../../domain/consent/email-address";

/** Not only complete addresses: what a shopper mistyped can be erased, too. */
const address = z.string().transform((email, context) => {
  const key = normaliseEmail(email);
  if (key === null) {
    context.addIssue({ code: "custom", message: "email must not be empty" });
    return z.NEVER;
  }
  return key;
});

export const OneAddress = z.strictObject({ email: address });

export type OneAddressBody = z.output<typeof OneAddress>;
