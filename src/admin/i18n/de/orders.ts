import type { Texts } from "../texts";

export const orders: Texts["orders"] = {
  title: "Warenkorb-Erinnerungen",
  email_to: "E-Mail ging an",
  email_at: "E-Mail gesendet",
  no_email: "Es ging keine E-Mail hinaus: Der Link wurde anders weitergegeben.",
  abandoned: "Verlassen",
  session: "Checkout-Sitzung",
  view_session: "Verlassene Sitzung ansehen",
  list: {
    count_one: "Eine Bestellung kam über eine Erinnerung zurück.",
    count_other: "{{count, number}} Bestellungen kamen über eine Erinnerung zurück.",
    show: "Zurückgewonnene Bestellungen zeigen",
  },
};
