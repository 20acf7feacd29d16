import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Language } from "../../domain/consent/locale";
import { cartRecovery } from "../../workflows/cart-recovery-service";
import { browserLanguage, sendPage } from "./page";

const TEXTS: Record<Language, { title: string; text: (seconds: string) => string }> = {
  en: {
    title: "One moment, please",
    text: (seconds) => `This page was asked for very often just now. Please try again in ${seconds}.`,
  },
  de: {
    title: "Einen Moment, bitte",
    text: (seconds) =>
      `Diese Seite wurde gerade sehr oft aufgerufen. Bitte versuchen Sie es in ${seconds} noch einmal.`,
  },
  fr: {
    title: "Un instant, s’il vous plaît",
    text: (seconds) => `Cette page vient d’être demandée très souvent. Veuillez réessayer dans ${seconds}.`,
  },
  es: {
    title: "Un momento, por favor",
    text: (seconds) => `Esta página se ha pedido muchas veces hace un momento. Vuelva a intentarlo en ${seconds}.`,
  },
};

/** For a link that is used more often than people do. */
export async function sendBusyPage(
  req: MedusaRequest,
  res: MedusaResponse,
  retry_after_seconds: number,
): Promise<void> {
  const settings = await cartRecovery(req.scope).getSettings();
  const language = browserLanguage(req, res);
  const { title, text } = TEXTS[language];
  const seconds = new Intl.NumberFormat(language, { style: "unit", unit: "second", unitDisplay: "long" });
  res.set("Retry-After", String(retry_after_seconds));
  sendPage(res, 429, { language, title, text: text(seconds.format(retry_after_seconds)) }, settings);
}
