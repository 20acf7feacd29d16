import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { cartRecovery } from "../../../../workflows/cart-recovery-service";
import { type Confirmation, findConfirmation } from "../../../../workflows/consent/find-confirmation";
import { emitEventsSoon } from "../../../../workflows/events/emit-events";
import { sendDeadLinkPage, sendPage } from "../../page";
import { CONFIRM_TEXTS } from "../confirm-texts";

async function sendConfirmPage(req: MedusaRequest, res: MedusaResponse, found: Confirmation | null): Promise<void> {
  const settings = await cartRecovery(req.scope).getSettings();
  if (!found) {
    sendDeadLinkPage(req, res, settings);
    return;
  }
  const { language, status } = found;
  const texts = CONFIRM_TEXTS[language];
  const button = status === "pending" ? { action: texts.button } : {};
  sendPage(res, 200, { language, ...texts[status], ...button }, settings);
}

/** Asks. It changes nothing: a mail scanner's visit is no confirmation. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await sendConfirmPage(req, res, await findConfirmation(req.scope, req.params.token ?? ""));
}

/** Confirms what is waited for; pressing twice changes nothing more. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const token = req.params.token ?? "";
  const found = await findConfirmation(req.scope, token);
  if (found) {
    await cartRecovery(req.scope).confirmSubscription({ email: found.email, at: new Date() });
    emitEventsSoon(req.scope);
  }
  await sendConfirmPage(req, res, found && (await findConfirmation(req.scope, token)));
}
