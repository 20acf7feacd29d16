import { useTranslation } from "react-i18next";
import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { useFormat } from "../../hooks/use-format";
import type { DayFigures } from "../../lib/statistics/statistics";

const LINES = { mailed: "var(--tag-blue-icon)", recovered: "var(--tag-green-icon)" } as const;

/** In pixels; as a style, because Medusa's Tailwind does not look into chunks that are loaded later. */
const CHART_HEIGHT = 256;

const TEXT = { fill: "var(--fg-subtle)", fontSize: 12 };

const BOX = {
  background: "var(--bg-component)",
  border: "1px solid var(--border-base)",
  borderRadius: 8,
  fontSize: 12,
};

/** Mailed and recovered carts per day. What it shows is in the table, too. */
export default function DaysChart({ days }: { days: DayFigures[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div role="img" aria-label={t("cartRecovery.statistics.chart")} style={{ height: CHART_HEIGHT }}>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data={days} margin={{ top: 8, right: 8, bottom: 0, left: -16 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--border-base)" />
          <XAxis
            dataKey="date"
            tickFormatter={format.day}
            tick={TEXT}
            tickLine={false}
            axisLine={false}
            minTickGap={24}
          />
          <YAxis allowDecimals={false} tick={TEXT} tickLine={false} axisLine={false} />
          <Tooltip
            contentStyle={BOX}
            labelStyle={{ color: "var(--fg-base)" }}
            labelFormatter={(date) => (typeof date === "string" ? format.day(date) : date)}
          />
          <Legend iconType="plainline" wrapperStyle={{ fontSize: 12 }} />
          {(["mailed", "recovered"] as const).map((name) => (
            <Line
              key={name}
              dataKey={name}
              name={t(`cartRecovery.statistics.figures.${name}`)}
              stroke={LINES[name]}
              strokeWidth={2}
              dot={false}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
