import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Client } from "@medusajs/framework/pg";
import { from as copyFrom } from "pg-copy-streams";
import type { HashAddress } from "../../../domain/consent/address-hash";
import type { RowError } from "../../../domain/consent/csv/columns";
import { SubscriptionListReader } from "../../../domain/consent/csv/list-reader";
import { FileRefused, type Refusal, tooManyBytes } from "../../../domain/consent/csv/refusal";
import type { CartRecoveryOptions } from "../options";
import { applyImport } from "../queries/apply-import";
import { type ErasedRow, readErased, suppressErased } from "../queries/import-erased";
import { lockImport } from "../queries/lock-import";
import { inTransaction, withOwnConnection } from "../queries/own-connection";
import { planImport, type Verdict } from "../queries/plan-import";
import { COPY_TO_STAGE, createStage, stagedRow } from "../queries/stage-import";

/** What an import did, or would do. `rows` is the sum of the others, without `resubscribed`, which is part of `updated`. */
export type ImportResult = {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  stale: number;
  resubscribed: number;
  error_count: number;
  errors: RowError[];
};

/** Where an import is: what was read of the file so far, or what is done with it now. */
export type ImportProgress = { phase: "reading" | "comparing" | "applying"; bytes: number; rows: number };

export type ImportInput = {
  body: Readable;
  /** Compares only, and changes nothing. */
  dry_run: boolean;
  /** The user or API key that uploads. */
  actor: string | null;
  now: Date;
  limits: CartRecoveryOptions["importLimits"];
  /** Tells erased addresses, which stay suppressed. */
  hash: HashAddress;
  onProgress?: (progress: ImportProgress) => void;
};

export type ImportOutcome =
  | { kind: "imported"; result: ImportResult }
  | Refusal
  /** Another import is running. */
  | { kind: "busy" };

function resultOf(reader: SubscriptionListReader, verdicts: ReadonlyMap<Verdict, number>): ImportResult {
  const count = (verdict: Verdict) => verdicts.get(verdict) ?? 0;
  const counted = {
    created: count("created"),
    updated: count("updated") + count("resubscribed"),
    unchanged: count("unchanged") + count("confirmed"),
  };
  const { rows, error_count, errors } = reader;
  // Whatever did not win is older: than what stands, or than another row of the same address.
  const stale = rows - error_count - counted.created - counted.updated - counted.unchanged;
  return { rows, ...counted, stale, resubscribed: count("resubscribed"), error_count, errors };
}

/** Notes which addresses of the file were erased. Where none ever was, no address is hashed. */
class ErasedAddresses {
  readonly found = new Map<string, ErasedRow>();

  constructor(
    private readonly erased: ReadonlyMap<string, ErasedRow>,
    private readonly hash: HashAddress,
  ) {}

  note(email: string): void {
    const match = this.erased.size === 0 ? undefined : this.hash(email).find((each) => this.erased.has(each));
    const row = match === undefined ? undefined : this.erased.get(match);
    if (row) {
      this.found.set(email, row);
    }
  }
}

/** Streams the body through the reader into the staging table, and counts its bytes; memory stays the same however long it is. */
async function stage(
  connection: Client,
  reader: SubscriptionListReader,
  input: ImportInput & { erased: ErasedAddresses },
): Promise<number> {
  const { body, limits, now, onProgress, erased } = input;
  const decoder = new TextDecoder();
  let bytes = 0;
  const copied = (rows: ReturnType<SubscriptionListReader["push"]>) => {
    rows.forEach(({ email }) => erased.note(email));
    return Buffer.from(rows.map((row) => stagedRow(row, now)).join(""));
  };

  await pipeline(
    body,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > limits.maxBytes) {
          throw new FileRefused(tooManyBytes(limits.maxBytes));
        }
        yield copied(reader.push(decoder.decode(chunk, { stream: true })));
        onProgress?.({ phase: "reading", bytes, rows: reader.rows });
      }
      yield copied(reader.push(decoder.decode()));
      yield copied(reader.end());
    },
    connection.query(copyFrom(COPY_TO_STAGE)),
  );
  return bytes;
}

async function merge(
  connection: Client,
  reader: SubscriptionListReader,
  { dry_run, actor, onProgress, bytes, erased }: ImportInput & { bytes: number; erased: ErasedAddresses },
): Promise<ImportResult> {
  onProgress?.({ phase: "comparing", bytes, rows: reader.rows });
  const planned = await planImport(connection, reader.rows);
  const result = resultOf(reader, planned);
  if (dry_run) {
    return result;
  }
  onProgress?.({ phase: "applying", bytes, rows: reader.rows });
  await applyImport(connection, { planned, actor });
  await suppressErased(connection, erased.found);
  return result;
}

/**
 * Imports a subscription list in one transaction on one connection: what is cut off, refused or killed changes nothing.
 * One import runs at a time.
 */
export async function importSubscriptions(knex: Knex, input: ImportInput): Promise<ImportOutcome> {
  const reader = new SubscriptionListReader({
    now: input.now,
    max_rows: input.limits.maxRows,
    max_field_bytes: input.limits.maxFieldBytes,
  });
  // It may break before anything reads it; who reads it then is told.
  input.body.on("error", () => undefined);
  try {
    return await withOwnConnection(knex, (connection) =>
      inTransaction(connection, async () => {
        if (!(await lockImport(connection))) {
          return { kind: "busy" };
        }
        await createStage(connection);
        const erased = new ErasedAddresses(await readErased(connection), input.hash);
        const bytes = await stage(connection, reader, { ...input, erased });
        return { kind: "imported", result: await merge(connection, reader, { ...input, bytes, erased }) };
      }),
    );
  } catch (error) {
    if (error instanceof FileRefused) {
      return error.refusal;
    }
    throw error;
  }
}
