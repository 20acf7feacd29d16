import { generateEntityId } from "@medusajs/framework/utils";

/** How many digits count within one statement: more than any writes rows. */
const DIGITS = 8;

/** What the ids of one statement's rows begin with. Eight digits are put behind it, in the order of the rows, which indexes like. */
export function newIdPrefix(prefix: string): string {
  return generateEntityId(undefined, prefix).slice(0, -DIGITS);
}

/** Ids for the rows of one statement, in their order. To generate each by itself costs more than all else that is done with a row. */
export function newIds(prefix: string, count: number): string[] {
  const start = newIdPrefix(prefix);
  return Array.from({ length: count }, (_, i) => `${start}${String(i).padStart(DIGITS, "0")}`);
}
