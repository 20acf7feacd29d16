import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { Resolution } from "../../../domain/delivery/email-status";
import { addEvents } from "../queries/recovery-events";
import { resolveUnknownEmail } from "../queries/resolve-unknown-email";
import type { EmailRow } from "../rows";

/** Writes a person's word on a mail whose outcome could not be known, and what is to be told of it. Null when it is known. */
export async function resolveEmail(
  manager: EntityManager,
  input: { id: string; as: Resolution },
): Promise<EmailRow | null> {
  const email = await resolveUnknownEmail(manager, input);
  if (email?.status === "sent") {
    await addEvents(manager, [{ name: "recovery_email.sent", subject_id: email.id }]);
  }
  return email;
}
