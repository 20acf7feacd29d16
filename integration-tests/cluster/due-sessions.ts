import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { CART_RECOVERY_MODULE } from "../../src/modules/cart-recovery";
import type { CartRecoveryModuleService } from "../../src/modules/cart-recovery/service";
import { type Connection, copyDueSessions } from "../support/copy-due-sessions";
import { whenIdle } from "../support/count-queries";
import type { StoreSuite } from "../support/store-suite";
import { waitFor } from "../support/wait-for";
import type { SweepingProcess } from "./medusa-process";

type Transaction = Connection & { rollback(): Promise<unknown> };

/** The database of a store, for what only a test does: copies by the thousand, and the passing of time. */
export function database(container: MedusaContainer): Connection & { transaction(): Promise<Transaction> } {
  return container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
}

export function cartRecovery(store: StoreSuite): CartRecoveryModuleService {
  return store.container.resolve<CartRecoveryModuleService>(CART_RECOVERY_MODULE);
}

/** Switches recovery emails on, as if that had been long ago. */
export async function switchedOnLongAgo(store: StoreSuite, settings: Record<string, unknown> = {}): Promise<void> {
  await store.merchant.switchOn(settings);
  await cartRecovery(store).updateRecoverySettings({ id: "rset_default", activated_at: new Date(0) });
}

export const addressOf = (i: number): string => `shopper-${i}@shop.internal`;

/** As many shoppers as wanted who filled a cart, agreed and left, due for a minute: one is played through the Store API and copied. */
export async function seedDueSessions(store: StoreSuite, count: number): Promise<void> {
  const { id, cart_id } = await store.shopper.abandon(addressOf(0));
  // An event of the cart that was dealt with later would say that the shopper has just been there.
  await whenIdle();
  await copyDueSessions(database(store.container), { id, cart_id, email: addressOf(0) }, count - 1);
}

/**
 * Lets the claims of processes that died run out, as the passing of their lease would: once the database has noticed their
 * death, as a statement of theirs may still be under way in it.
 */
export async function endLeases(store: StoreSuite, ...dead: Pick<SweepingProcess, "name">[]): Promise<void> {
  const db = database(store.container);
  await waitFor("the database to notice the death of its clients", async () => {
    const { rows } = await db.raw("SELECT 1 FROM pg_stat_activity WHERE application_name = ANY(:names)", {
      names: dead.map(({ name }) => name),
    });
    return rows.length === 0;
  });
  for (const table of ["checkout_session", "recovery_email"]) {
    await db.raw(`UPDATE ${table} SET claimed_until = now() - interval '1 second' WHERE claimed_until IS NOT NULL`);
  }
}

const CLOCKS: Record<string, readonly string[]> = {
  checkout_session: ["opened_at", "last_activity_at", "expires_at", "expired_at", "consent_at"],
  recovery_email: ["scheduled_at", "sent_at", "next_attempt_at", "updated_at"],
  recovery_delivery_state: ["paused_since", "probe_at", "refilled_at", "last_sweep_at"],
  marketing_subscription: ["cart_recovery_at", "promotions_at"],
};

/** Lets time pass: everything that happened, or will, does so that much earlier. */
export async function passHours(store: StoreSuite, hours: number): Promise<void> {
  const db = database(store.container);
  for (const [table, columns] of Object.entries(CLOCKS)) {
    const change = columns.map((column) => `${column} = ${column} - :hours * interval '1 hour'`).join(", ");
    await db.raw(`UPDATE ${table} SET ${change}`, { hours });
  }
}

/** How many recovery emails there are of each status. */
export async function countEmails(store: StoreSuite): Promise<Record<string, number>> {
  const { rows } = await database(store.container).raw(
    "SELECT status, count(*)::int AS count FROM recovery_email GROUP BY status",
  );
  return Object.fromEntries(rows.map(({ status, count }) => [String(status), Number(count)]));
}
