import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { alwaysAsk } from "../lib/always-ask";
import { type PickerKind, PICKERS } from "../lib/pickers";

/** What things are called that the settings know by id. What was deleted since keeps its id. */
export function useNames(kind: PickerKind, ids: string[]): (id: string) => string {
  const { data } = useQuery({
    ...alwaysAsk,
    queryKey: ["cart-recovery", "names", kind, ids],
    queryFn: () => PICKERS[kind]({ id: ids, limit: ids.length }),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
  return (id) => data?.options.find(({ value }) => value === id)?.label ?? id;
}
