import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { sql } from "./sql";

/** Writes to each mail of a claim which code it tells of; null for none. */
export async function notePromotionCodes(
  manager: EntityManager,
  input: { claim_token: string; codes: readonly { email_id: string; code: string | null }[] },
): Promise<void> {
  await sql(
    manager,
    `UPDATE recovery_email AS email SET promotion_code = noted.code, updated_at = now()
     FROM jsonb_to_recordset(:codes::jsonb) AS noted(email_id text, code text)
     WHERE email.id = noted.email_id AND email.claim_token = :claim_token
       AND email.promotion_code IS DISTINCT FROM noted.code`,
    { claim_token: input.claim_token, codes: JSON.stringify(input.codes) },
  );
}
