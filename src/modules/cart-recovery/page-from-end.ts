/** A page of a list, by how many come before it. */
export type Page = { take: number; skip: number };

/**
 * A page of the second half of a list, counted from its end: to be read in the opposite order, and turned round. The last page
 * then costs what the first does, and not the reading of all before it. Null for a page that is nearer to the beginning.
 */
export function pageFromEnd({ take, skip }: Page, count: number): Page | null {
  if (skip <= count / 2) {
    return null;
  }
  const left = Math.max(0, Math.min(take, count - skip));
  return { take: left, skip: Math.max(0, count - skip - left) };
}
