type Json = Record<string, unknown>;

type Merge<Value> = {
  /** What to save: mine where I changed something, theirs elsewhere. */
  merged: Value;
  /** Whether both changed the same, each in their own way; mine stands in `merged`. */
  overlaps: boolean;
};

type Sides<Value> = { before: Value; mine: Value; theirs: Value };

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const keysOf = (...records: Json[]) => [...new Set(records.flatMap((record) => Object.keys(record)))];

/** Whether two values of JSON say the same, in whatever order their keys stand. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((each, index) => isSame(each, other[index]));
  }
  if (isRecord(one) && isRecord(other)) {
    return keysOf(one, other).every((key) => isSame(one[key], other[key]));
  }
  return one === other;
}

function mergeValue({ before, mine, theirs }: Sides<unknown>): Merge<unknown> {
  if (isSame(mine, before)) return { merged: theirs, overlaps: false };
  if (isSame(theirs, before) || isSame(mine, theirs)) return { merged: mine, overlaps: false };
  const areRecords = isRecord(before) && isRecord(mine) && isRecord(theirs);
  return areRecords ? mergeChange({ before, mine, theirs }) : { merged: mine, overlaps: true };
}

/** Brings together what two people made of the same values, key by key. A list counts as one value. */
export function mergeChange({ before, mine, theirs }: Sides<Json>): Merge<Json> {
  const parts = keysOf(before, mine, theirs).map((key) => {
    const part = mergeValue({ before: before[key], mine: mine[key], theirs: theirs[key] });
    return [key, part] as const;
  });
  return {
    merged: Object.fromEntries(parts.flatMap(([key, { merged }]) => (merged === undefined ? [] : [[key, merged]]))),
    overlaps: parts.some(([, { overlaps }]) => overlaps),
  };
}
