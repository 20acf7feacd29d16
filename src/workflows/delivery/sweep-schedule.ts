/**
 * The cron expression of the sweep. Medusa reads a job's schedule before plugin options exist, so it is an environment
 * variable (DESIGN 4).
 */
export function sweepSchedule(): string {
  return process.env.CART_RECOVERY_SWEEP_SCHEDULE ?? "* * * * *";
}
