import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

type Connection = { raw(statement: string, bindings: unknown[]): Promise<unknown> };

/** All times that the plugin's decisions rest on, by table. */
const TIMES = {
  checkout_session: ["opened_at", "last_activity_at", "expires_at", "expired_at", "completed_at", "consent_at"],
  recovery_email: ["scheduled_at", "sent_at", "next_attempt_at", "updated_at"],
  marketing_subscription: ["cart_recovery_at", "promotions_at"],
  recovery_promotion: ["created_at", "ends_at"],
  recovery_settings: ["activated_at"],
  payment_session: ["updated_at"],
} as const;

/** Lets hours pass without waiting: everything that happened so far is that much longer ago. */
export async function letPass(container: MedusaContainer, hours: number): Promise<void> {
  const connection = container.resolve<Connection>(ContainerRegistrationKeys.PG_CONNECTION);
  for (const [table, columns] of Object.entries(TIMES)) {
    const earlier = columns.map((column) => `"${column}" = "${column}" - ? * interval '1 hour'`);
    await connection.raw(
      `UPDATE "${table}" SET ${earlier.join(", ")}`,
      columns.map(() => hours),
    );
  }
}
