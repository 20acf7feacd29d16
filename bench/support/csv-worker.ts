// A process that imports or exports one file, so that its peak memory is that of this alone.
//
// csv-worker <what> <database url> <file>, where <what> is
//   import, export              as the plugin does it
//   copy-import, copy-export    the same rows by plain COPY, and the same merge
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { type Knex, knex } from "@medusajs/framework/mikro-orm/knex";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { addressHasher } from "../../src/domain/consent/address-hash";
import { exportSubscriptions } from "../../src/modules/cart-recovery/operations/export-subscriptions";
import { importSubscriptions } from "../../src/modules/cart-recovery/operations/import-subscriptions";
import { optionsSchema } from "../../src/modules/cart-recovery/options";
import { applyImport } from "../../src/modules/cart-recovery/queries/apply-import";
import { inTransaction, withOwnConnection } from "../../src/modules/cart-recovery/queries/own-connection";
import { planImport } from "../../src/modules/cart-recovery/queries/plan-import";
import { COPY_TO_STAGE, createStage } from "../../src/modules/cart-recovery/queries/stage-import";

type Work = (pool: Knex, file: string) => Promise<unknown>;

const limits = optionsSchema.shape.importLimits.parse(undefined);

const WORK: Record<string, Work> = {
  import: async (pool, file) => {
    const outcome = await importSubscriptions(pool, {
      body: createReadStream(file),
      dry_run: false,
      actor: "bench",
      now: new Date(),
      limits,
      hash: addressHasher(["a secret for the bench that is long enough"]),
    });
    return outcome.kind === "imported" ? { ...outcome.result, errors: [] } : outcome;
  },
  export: async (pool, file) => {
    const target = createWriteStream(file);
    await exportSubscriptions(pool, target);
  },
  "copy-import": (pool, file) =>
    withOwnConnection(pool, (connection) =>
      inTransaction(connection, async () => {
        await createStage(connection);
        const copy = connection.query(copyFrom(COPY_TO_STAGE));
        await pipeline(createReadStream(file), copy);
        return applyImport(connection, { planned: await planImport(connection, copy.rowCount), actor: "bench" });
      }),
    ),
  "copy-export": (pool, file) =>
    withOwnConnection(pool, (connection) =>
      pipeline(
        connection.query(
          copyTo("COPY marketing_subscription (email, status, cart_recovery_at) TO STDOUT WITH (FORMAT csv, HEADER)"),
        ),
        createWriteStream(file),
      ),
    ),
};

async function main([what = "", url = "", file = ""]: string[]): Promise<void> {
  const work = WORK[what];
  if (!work) {
    throw new Error(`Unknown work: ${what}`);
  }
  const pool = knex({ client: "pg", connection: url, pool: { min: 0, max: 1 } });
  await pool.raw("SELECT 1");
  const start = performance.now();
  const result = await work(pool, file);
  const ms = performance.now() - start;
  await pool.destroy();
  process.stdout.write(JSON.stringify({ ms, peak_mb: process.resourceUsage().maxRSS / 1024, result }));
  if (process.stdout.writableLength > 0) {
    await once(process.stdout, "drain");
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
