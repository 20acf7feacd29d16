import { useQuery } from "@tanstack/react-query";
import { alwaysAsk } from "../lib/always-ask";
import { sdk } from "../lib/sdk";

/** The currencies that the store sells in, by lower-case code, the default one first. */
export function useStoreCurrencies(): { currencies: string[]; isPending: boolean } {
  const { data, isPending } = useQuery({
    ...alwaysAsk,
    queryKey: ["cart-recovery", "store-currencies"],
    queryFn: () => sdk.admin.store.list({ fields: "id,*supported_currencies" }),
  });
  const supported = data?.stores[0]?.supported_currencies ?? [];
  const currencies = supported
    .toSorted((a, b) => Number(b.is_default) - Number(a.is_default))
    .map(({ currency_code }) => currency_code.toLowerCase());
  return { currencies, isPending };
}
