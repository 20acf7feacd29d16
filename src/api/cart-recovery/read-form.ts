import type { MedusaRequest } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";

/** A form of ours has a few short fields. */
const MAX_BYTES = 64 * 1024;

const urlencoded = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** The fields of a posted form by name. */
export type FormFields = ReadonlyMap<string, readonly string[]>;

const NONE: FormFields = new Map();

/**
 * Reads a form in either encoding (RFC 8058 leaves the choice to the mail program). What cannot be read has no fields: a
 * withdrawal must not fail because of its form.
 */
export async function readForm(req: MedusaRequest): Promise<FormFields> {
  if (!req.is("multipart/form-data")) {
    const body = urlencoded.safeParse(req.body);
    return body.success ? new Map(Object.entries(body.data).map(([name, value]) => [name, [value].flat()])) : NONE;
  }
  const body = await readBody(req);
  try {
    const form = await new Response(body, { headers: { "content-type": req.get("content-type") ?? "" } }).formData();
    return new Map(
      [...form.keys()].map((name) => [name, form.getAll(name).filter((value) => typeof value === "string")]),
    );
  } catch {
    return NONE;
  }
}

/** Null when it is larger than any form of ours. */
async function readBody(req: MedusaRequest): Promise<Buffer<ArrayBuffer> | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BYTES) {
      chunks.push(chunk);
    }
  }
  return size <= MAX_BYTES ? Buffer.concat(chunks) : null;
}
