/**
 * The size of a fault: all of it in `npm run test:cluster`, and enough to notice a regression in `npm test`, which also has
 * everything else to do.
 */
export function scaled(whole: number, in_passing: number): number {
  return process.env.CLUSTER_SCALE === "full" ? whole : in_passing;
}
