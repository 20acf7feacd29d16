import { parseExpression } from "cron-parser";

/** When a cron schedule was due for the `n`th time before `now`. By the same parser, and in the same zone, as Medusa's scheduler. */
export function nthTickBefore(cron: string, n: number, now: Date): Date {
  const schedule = parseExpression(cron, { currentDate: now });
  let tick = now;
  for (let count = 0; count < n; count++) {
    tick = schedule.prev().toDate();
  }
  return tick;
}
