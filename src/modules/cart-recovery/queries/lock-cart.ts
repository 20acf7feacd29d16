import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { sql } from "./sql";

/**
 * Serialises, until the transaction ends, all that opens or ends sessions of one cart. A row lock is not enough: the cart
 * may have no session yet.
 */
export async function lockCart(manager: EntityManager, cart_id: string): Promise<void> {
  await sql(manager, `SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))`, {
    key: `cart-recovery:${cart_id}`,
  });
}
