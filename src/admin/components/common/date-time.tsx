import { Tooltip } from "@medusajs/ui";
import { useFormat } from "../../hooks/use-format";

/** The day, and the time of day for who wants to know. */
export function DateTime({ at }: { at: string | null }) {
  const format = useFormat();
  if (at === null) {
    return <span>–</span>;
  }
  return (
    <Tooltip content={format.dateTime(at)}>
      <time dateTime={at}>{format.date(at)}</time>
    </Tooltip>
  );
}
