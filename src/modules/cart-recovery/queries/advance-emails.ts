import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import { BEGIN, beginBindings, type BeginningEmail } from "./begin-sending";
import { type ClaimedSettlement, SETTLE, settleBindings } from "./settle-emails";
import { sql } from "./sql";

export type AdvancedEmails = {
  /** May be transmitted. */
  begun: Set<string>;
  /** Were still their claim's. */
  settled: Set<string>;
};

/**
 * Settles mails and begins others, see `settleEmails` and `beginSending`, in one statement: while mails leave there is one for
 * every few of them, and each costs the process and the database as much as a mail does.
 */
export async function advanceEmails(
  manager: EntityManager,
  input: {
    begins: readonly BeginningEmail[];
    settlements: readonly ClaimedSettlement[];
    lease_seconds: number;
  },
): Promise<AdvancedEmails> {
  const rows = await sql<{ id: string; begun: boolean }>(
    manager,
    `WITH ${SETTLE}, ${BEGIN}
     SELECT id, false AS begun FROM settled UNION ALL SELECT id, true FROM begun`,
    { ...settleBindings(input.settlements), ...beginBindings(input.begins, input.lease_seconds) },
  );
  const ids = (begun: boolean) => new Set(rows.filter((row) => row.begun === begun).map(({ id }) => id));
  return { begun: ids(true), settled: ids(false) };
}
