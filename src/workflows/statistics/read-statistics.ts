import type { MedusaContainer } from "@medusajs/framework/types";
import { type DayFigures, type Figures, figuresOf } from "../../domain/statistics/figures";
import { type HoldoutEffect, holdoutEffect } from "../../domain/statistics/holdout-effect";
import type { Period } from "../../domain/statistics/period";
import { cartRecovery } from "../cart-recovery-service";

/** SPEC 9. */
export type Statistics = {
  from: Date;
  to: Date;
  currency_code: string;
  totals: Figures;
  days: DayFigures[];
  holdout: HoldoutEffect | null;
};

/** What recovery brought in a period, in one currency: a fixed number of queries. Live sessions only. */
export async function readStatistics(
  container: MedusaContainer,
  { period, currency_code }: { period: Period; currency_code: string },
): Promise<Statistics> {
  const service = cartRecovery(container);
  const { from, to } = period;
  const { values } = await service.getSettings();
  const { counted, groups } = await service.readStatistics({ currency_code, from, to });
  return { from, to, currency_code, ...figuresOf(counted, period.days), holdout: holdoutEffect(groups, values) };
}
