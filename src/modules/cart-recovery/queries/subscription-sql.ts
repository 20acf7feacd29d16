/** When the newest act on an address was, whatever the topic; null when there was none. `row` is the table's alias. */
const actedAt = (row: string) => `GREATEST(${row}.cart_recovery_at, ${row}.promotions_at)`;

/** The one time that is told of an address, in the list and in the export; an address may be known by a bounce alone. */
export const toldAt = (row: string) => `COALESCE(${actedAt(row)}, ${row}.suppressed_at, ${row}.created_at)`;
