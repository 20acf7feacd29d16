/** `Figures` of SPEC 9. `recovery_rate` is 0 to 1. */
export type Figures = {
  expired: number;
  mailed: number;
  visited: number;
  restored: number;
  recovered: number;
  recovered_revenue: number;
  recovery_rate: number;
};

export type DayFigures = { date: string } & Figures;

/** `Statistics` of SPEC 9, as it comes over the wire. */
export type Statistics = {
  from: string;
  to: string;
  currency_code: string;
  totals: Figures;
  days: DayFigures[];
  holdout: null | {
    sessions: number;
    orders: number;
    rate: number;
    incremental_rate: number;
    interval_95: [number, number];
  };
};
