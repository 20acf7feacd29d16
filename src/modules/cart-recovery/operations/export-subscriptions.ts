import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { to as copyTo } from "pg-copy-streams";
import { EXPORT_SUBSCRIPTIONS } from "../queries/export-subscriptions";
import { discard, withOwnConnection } from "../queries/own-connection";

/** Writes the whole subscription list as CSV, as fast as it is read; it is never in memory as a whole. */
export async function exportSubscriptions(knex: Knex, target: Writable): Promise<void> {
  await withOwnConnection(knex, async (connection) => {
    try {
      await pipeline(connection.query(copyTo(EXPORT_SUBSCRIPTIONS)), target);
    } catch (error) {
      // Whoever asked is gone, and the database goes on writing.
      await discard(connection);
      throw error;
    }
  });
}
