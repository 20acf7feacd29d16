/**
 * For servers that are started from here on: the sweep runs when a test says so, and by itself in twelve hours. A dry run shows
 * only what was not swept yet.
 */
export function sweepByHand(): void {
  process.env.CART_RECOVERY_SWEEP_SCHEDULE = `0 ${(new Date().getHours() + 12) % 24} * * *`;
}
