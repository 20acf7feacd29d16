import { Table } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../hooks/use-format";
import type { Statistics } from "../../lib/statistics/statistics";

const COUNTS = ["expired", "mailed", "visited", "restored", "recovered"] as const;

/** All figures of each day, the newest first. */
export function DaysTable({ statistics: { days, currency_code } }: { statistics: Statistics }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div
      role="region"
      aria-label={t("cartRecovery.statistics.title")}
      tabIndex={0}
      style={{ maxHeight: 384 }}
      className="overflow-auto rounded-lg border outline-none focus-visible:shadow-borders-focus"
    >
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("cartRecovery.statistics.date")}</Table.HeaderCell>
            {[...COUNTS, "recovered_revenue" as const].map((name) => (
              <Table.HeaderCell key={name} className="text-right">
                {t(`cartRecovery.statistics.figures.${name}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {days.toReversed().map((day) => (
            <Table.Row key={day.date}>
              <Table.Cell className="whitespace-nowrap">{format.day(day.date)}</Table.Cell>
              {COUNTS.map((name) => (
                <Table.Cell key={name} className="text-right tabular-nums">
                  {format.number(day[name])}
                </Table.Cell>
              ))}
              <Table.Cell className="text-right tabular-nums">
                {format.money(day.recovered_revenue, currency_code)}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
