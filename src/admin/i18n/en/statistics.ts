export const statistics = {
  title: "Results",
  period: "Period",
  periods: {
    week: "Last 7 days",
    month: "Last 30 days",
    quarter: "Last 90 days",
    year: "Last 12 months",
  },
  currency: "Currency",
  figures: {
    expired: "Expired",
    mailed: "Mailed",
    visited: "Visited",
    restored: "Restored",
    recovered: "Recovered",
    recovered_revenue: "Recovered revenue",
    recovery_rate: "Recovery rate",
  },
  date: "Date",
  chart: "Mailed and recovered carts per day",
  as_table: "Show as table",
  as_chart: "Show as chart",
  empty: {
    heading: "No figures for this period",
    description: "They appear once sessions of live shoppers have expired.",
  },
  holdout: {
    title: "Compared to the holdout",
    description:
      "Of {{sessions}} carts that were left alone, {{rate}} were ordered anyway. The emails add {{incremental}} (between {{from}} and {{to}} with 95 % certainty).",
  },
};
