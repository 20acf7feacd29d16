import type { Client } from "@medusajs/framework/pg";
import type { SubscriptionRow } from "../../../domain/consent/csv/row";

/**
 * Tables of this transaction alone: the file's good rows, and what each address's row means for what stands. They are gone
 * with it, however it ends.
 */
export async function createStage(connection: Client): Promise<void> {
  await connection.query(`
    SET LOCAL work_mem = '64MB';
    CREATE TEMP TABLE cart_recovery_import_row (
      line integer NOT NULL, email text NOT NULL, subscribed boolean NOT NULL, stated_at timestamptz NOT NULL,
      at timestamptz NOT NULL, as_of_now boolean NOT NULL, whole_second boolean NOT NULL
    ) ON COMMIT DROP;
    CREATE TEMP TABLE cart_recovery_import_act (
      verdict text NOT NULL, email text NOT NULL, subscribed boolean NOT NULL, at timestamptz NOT NULL
    ) ON COMMIT DROP`);
}

export const COPY_TO_STAGE = "COPY cart_recovery_import_row FROM STDIN";

/**
 * A row in the format of `COPY`. A row without a date stands as of now; so does one whose date is still ahead: it must not
 * outlive what the shopper does in the meantime.
 */
export function stagedRow(row: SubscriptionRow, now: Date): string {
  const stated_ms = row.time?.at_ms ?? now.getTime();
  const as_of_now = row.time === null || stated_ms > now.getTime();
  const stated_at = new Date(stated_ms).toISOString();
  const at = as_of_now ? now.toISOString() : stated_at;
  const subscribed = row.status === "subscribed" ? "t" : "f";
  const whole_second = row.time?.whole_second && !as_of_now ? "t" : "f";
  // No character that means something to COPY can be in a complete address.
  return `${row.line}\t${row.email}\t${subscribed}\t${stated_at}\t${at}\t${as_of_now ? "t" : "f"}\t${whole_second}\n`;
}
