import { useRegions, useStore } from "@medusajs/dashboard/hooks";
import { useSearchParams } from "react-router-dom";
import { isPeriod, type Period } from "../../lib/statistics/periods";

/** Which period and currency the figures are of; kept in the URL beside what the table keeps there. */
export function useStatisticsChoice() {
  const [params, setParams] = useSearchParams();
  const { store } = useStore();
  const { regions = [] } = useRegions({ limit: 200, fields: "currency_code" });
  const supported = store?.supported_currencies ?? [];
  const usual = supported.find(({ is_default }) => is_default) ?? supported[0];
  // A region may sell in a currency that the store does not list.
  const currencies = new Set([...supported, ...regions].map(({ currency_code }) => currency_code));
  const period = params.get("period") ?? undefined;
  const choose = (name: "period" | "currency") => (value: string) =>
    setParams((kept) => {
      kept.set(name, value);
      return kept;
    });
  return {
    period: isPeriod(period) ? period : ("month" satisfies Period),
    currency_code: params.get("currency") ?? usual?.currency_code,
    currencies: [...currencies],
    choosePeriod: choose("period"),
    chooseCurrency: choose("currency"),
  };
}
