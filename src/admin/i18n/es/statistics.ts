import type { Texts } from "../texts";

export const statistics: Texts["statistics"] = {
  title: "Resultados",
  period: "Periodo",
  periods: {
    week: "Últimos 7 días",
    month: "Últimos 30 días",
    quarter: "Últimos 90 días",
    year: "Últimos 12 meses",
  },
  currency: "Moneda",
  figures: {
    expired: "Caducadas",
    mailed: "Con correo",
    visited: "Visitadas",
    restored: "Restauradas",
    recovered: "Recuperadas",
    recovered_revenue: "Ingresos recuperados",
    recovery_rate: "Tasa de recuperación",
  },
  date: "Fecha",
  chart: "Carritos con correo y recuperados por día",
  as_table: "Mostrar como tabla",
  as_chart: "Mostrar como gráfico",
  empty: {
    heading: "Sin cifras en este periodo",
    description: "Aparecen cuando caducan sesiones de clientes reales.",
  },
  holdout: {
    title: "Frente al grupo de control",
    description:
      "De {{sessions}} carritos sin recordatorio, el {{rate}} se pidió igualmente. Los correos añaden {{incremental}} (entre {{from}} y {{to}} con un 95 % de certeza).",
  },
};
