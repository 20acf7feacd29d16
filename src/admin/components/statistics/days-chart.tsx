import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { DayFigures } from "../../lib/statistics/statistics";

/** In pixels; as a style, because a store's Tailwind does not look into files that are loaded later. */
const CHART_HEIGHT = 256;

const TEXT = { fill: "var(--fg-subtle)", fontSize: 12 };

const BOX = {
  background: "var(--bg-component)",
  border: "1px solid var(--border-base)",
  borderRadius: 8,
  fontSize: 12,
};

type DaysChartProps = {
  days: DayFigures[];
  label: string;
  mailed: string;
  recovered: string;
  formatDay: (date: string) => string;
};

/**
 * Mailed and recovered carts per day. What it shows is in the table, too. It imports nothing of ours that is needed elsewhere,
 * so that it alone is loaded later (ADR 65).
 */
export default function DaysChart({ days, label, mailed, recovered, formatDay }: DaysChartProps) {
  return (
    <div role="img" aria-label={label} style={{ height: CHART_HEIGHT }}>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data={days} margin={{ top: 8, right: 8, bottom: 0, left: -16 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--border-base)" />
          <XAxis
            dataKey="date"
            tickFormatter={formatDay}
            tick={TEXT}
            tickLine={false}
            axisLine={false}
            minTickGap={24}
          />
          <YAxis allowDecimals={false} tick={TEXT} tickLine={false} axisLine={false} />
          <Tooltip
            contentStyle={BOX}
            labelStyle={{ color: "var(--fg-base)" }}
            labelFormatter={(date) => (typeof date === "string" ? formatDay(date) : date)}
          />
          <Legend iconType="plainline" wrapperStyle={{ fontSize: 12 }} />
          <Line
            dataKey="mailed"
            name={mailed}
            stroke="var(--tag-blue-icon)"
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
          />
          <Line
            dataKey="recovered"
            name={recovered}
            stroke="var(--tag-green-icon)"
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
