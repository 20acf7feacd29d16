import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { periodOf } from "../../../../domain/statistics/period";
import { defaultCurrency } from "../../../../workflows/statistics/default-currency";
import { readStatistics } from "../../../../workflows/statistics/read-statistics";
import { StatisticsQuery } from "./validators";

function refuse(message: string): never {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message);
}

/** What recovery brought: `from` and `to` are days in UTC, both included. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = StatisticsQuery.safeParse(req.query);
  if (!query.success) {
    refuse(query.error.issues.map(({ path, message }) => [...path, message].join(" ")).join("; "));
  }
  const period = periodOf(query.data, new Date());
  if (typeof period === "string") {
    refuse(period);
  }
  const currency_code = query.data.currency_code ?? (await defaultCurrency(req.scope));
  if (currency_code === null) {
    refuse("Give currency_code: the store has no currency of its own");
  }
  res.json({ statistics: await readStatistics(req.scope, { period, currency_code }) });
}
