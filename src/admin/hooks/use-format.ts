import { useDate } from "@medusajs/dashboard/hooks";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatsOf } from "../lib/format";

/** Figures and times as they are written in the language of the admin; times as Medusa's own pages write them. */
export function useFormat() {
  const { i18n } = useTranslation();
  const { getFullDate, getRelativeDate } = useDate();
  const formats = useMemo(() => formatsOf(i18n.language), [i18n.language]);
  return {
    ...formats,
    date: (date: string) => getFullDate({ date }),
    dateTime: (date: string) => getFullDate({ date, includeTime: true }),
    relative: (date: string) => getRelativeDate(date),
  };
}
