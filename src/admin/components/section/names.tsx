import { Badge } from "@medusajs/ui";
import { useNames } from "../../hooks/use-names";
import type { PickerKind } from "../../lib/pickers";

/** Things that were picked, by name. */
export function Names({ kind, ids }: { kind: PickerKind; ids: string[] }) {
  const nameOf = useNames(kind, ids);
  if (ids.length === 0) return "-";
  return ids.map((id) => (
    <Badge key={id} size="2xsmall">
      {nameOf(id)}
    </Badge>
  ));
}
