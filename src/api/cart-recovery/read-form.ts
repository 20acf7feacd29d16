import type { MedusaRequest } from "@medusajs/framework/http";

/** A form of ours has a few short fields. */
const MAX_BYTES = 64 * 1024;

/** The fields of a posted form by name. */
export type FormFields = ReadonlyMap<string, readonly string[]>;

const NONE: FormFields = new Map();

/**
 * Reads a form in either encoding (RFC 8058 leaves the choice to the mail program), of a route whose body Medusa leaves alone.
 * What cannot be read has no fields: a withdrawal must not fail because of its form.
 */
export async function readForm(req: MedusaRequest): Promise<FormFields> {
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
