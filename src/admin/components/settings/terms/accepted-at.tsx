import { useDate } from "@medusajs/dashboard/hooks";

/** In the language of the admin. */
export function AcceptedAt({ at }: { at: string }) {
  const { getFullDate } = useDate();
  return <time dateTime={at}>{getFullDate({ date: at, includeTime: true })}</time>;
}
