/** What Medusa's tables keep of a filter in the URL; by hand one may also write `?status=open`. */
export function readFilter(kept: string | undefined): unknown {
  if (kept === undefined) {
    return undefined;
  }
  try {
    return JSON.parse(kept) as unknown;
  } catch {
    return kept;
  }
}
