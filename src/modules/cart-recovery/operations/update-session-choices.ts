import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { normaliseEmail } from "../../../domain/consent/email-address";
import { updateSession } from "../queries/write-session";
import type { SessionRow } from "../rows";
import { bindConsent } from "./bind-consent";

/** What a shopper or the storefront sets on an open session; what is absent stays. */
export type SessionChoices = {
  /** Moved only by another choice, not by activity. */
  expires_at?: Date;
  consent_collection?: "auto" | "none";
  consent?: { answer: "opt_in" | "opt_out"; text_version: string; at: Date };
  recovery_enabled?: boolean;
  allow_promotion_codes?: boolean;
};

export type UpdateSessionChoicesInput = {
  id: string;
  /** The cart's address now. */
  email: string | null;
  choices: SessionChoices;
};

/** Applies choices to a session, and enters an answer in the ledger as soon as its address is known. */
export async function updateSessionChoices(
  manager: EntityManager,
  input: UpdateSessionChoicesInput,
): Promise<SessionRow> {
  const { id, email, choices } = input;
  const { consent, expires_at, ...columns } = choices;
  const updated = await updateSession(manager, id, {
    ...columns,
    ...(expires_at ? { expires_at, expires_at_explicit: true } : {}),
    ...(consent
      ? {
          consent: consent.answer,
          consent_at: consent.at,
          consent_text_version: consent.text_version,
          consent_email: null,
        }
      : {}),
  });
  if (!updated) {
    throw new Error("The checkout session is gone");
  }
  const address = consent ? normaliseEmail(email) : null;
  return (address === null ? updated : await bindConsent(manager, updated, address)) ?? updated;
}
