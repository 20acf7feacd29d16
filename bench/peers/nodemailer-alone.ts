import type { MedusaContainer } from "@medusajs/framework/types";
import { createTransport } from "nodemailer";
import { parseSmtpUrl } from "../../src/providers/notification-smtp/server-address";
import { takeSample } from "../support/sample-mail";

/** The plugin's own default. */
const CONNECTIONS = 5;

/** Headers as long as the plugin's. */
const HEADERS = {
  "List-Unsubscribe": `<https://api.shop.internal/cart-recovery/unsubscribe/${"x".repeat(120)}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  "List-Id": "Cart reminders <cart-recovery.shop.internal>",
  "Auto-Submitted": "auto-generated",
};

/** As many mails as wanted through a bare pool of connections, as large as those that the plugin sent before. */
export async function sendByNodemailerAlone(_container: MedusaContainer, count: number): Promise<number> {
  const server = parseSmtpUrl(process.env.SMTP_URL ?? "");
  if (!server) {
    throw new Error("SMTP_URL must say where the mail server is");
  }
  const content = takeSample();
  const transport = createTransport({ pool: true, ...server, maxConnections: CONNECTIONS });
  const send = (n: number) =>
    transport.sendMail({
      from: "hello@shop.internal",
      to: `alone-${n}@shop.internal`,
      ...content,
      headers: HEADERS,
    });
  try {
    await Promise.all(Array.from({ length: count }, (_, n) => send(n)));
  } finally {
    transport.close();
  }
  return count;
}
