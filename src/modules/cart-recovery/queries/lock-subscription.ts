import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { generateEntityId } from "@medusajs/framework/utils";
import type { SubscriptionRow } from "../rows";
import { sql } from "./sql";

/** The subscription of a normalised address, made if there is none, and locked until the transaction ends. */
export async function lockSubscription(
  manager: EntityManager,
  email: string,
  source: string,
): Promise<SubscriptionRow> {
  await sql(
    manager,
    `INSERT INTO marketing_subscription (id, email, status, source)
     VALUES (:id, :email, 'unsubscribed', :source)
     ON CONFLICT (email) WHERE deleted_at IS NULL DO NOTHING`,
    { id: generateEntityId(undefined, "msub"), email, source },
  );
  const [row] = await sql<SubscriptionRow>(
    manager,
    `SELECT * FROM marketing_subscription WHERE email = :email AND deleted_at IS NULL FOR UPDATE`,
    { email },
  );
  if (!row) {
    throw new Error("The marketing subscription vanished while it was being changed; try again");
  }
  return row;
}
