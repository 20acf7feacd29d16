import { Badge } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { type PickerKind, PICKERS } from "../../lib/pickers";

/** What things are called that the settings know by id. What was deleted since keeps its id. */
export function Names({ kind, ids }: { kind: PickerKind; ids: string[] }) {
  const { data } = useQuery({
    queryKey: ["cart-recovery", "names", kind, ids],
    queryFn: () => PICKERS[kind]({ id: ids, limit: ids.length }),
    enabled: ids.length > 0,
  });
  if (ids.length === 0) return "-";
  const nameOf = (id: string) => data?.options.find(({ value }) => value === id)?.label ?? id;
  return ids.map((id) => (
    <Badge key={id} size="2xsmall">
      {nameOf(id)}
    </Badge>
  ));
}
