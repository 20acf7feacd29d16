import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { cartTarget } from "../../../../domain/recovery/links";
import { cartRecovery } from "../../../../workflows/cart-recovery-service";
import { openRecoveryLink } from "../../../../workflows/recovery/open-recovery-link";
import { restoreCart } from "../../../../workflows/recovery/restore-cart";
import { noteVisit } from "../../../../workflows/statistics/note-visit";
import { sendDeadLinkPage, sendPage } from "../../page";
import { cartPage } from "../cart-page";
import { RECOVERY_TEXTS } from "../recovery-texts";

/** Shows what the link would restore. It changes nothing, as mail scanners follow links, too (SPEC 6); a visit is counted. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const [settings, link] = await Promise.all([
    cartRecovery(req.scope).getSettings(),
    openRecoveryLink(req.scope, req.params.token ?? "", { now: new Date() }),
  ]);
  if (!link) {
    sendDeadLinkPage(req, res, settings);
    return;
  }
  await noteVisit(req.scope, link.source_id, { method: req.method, header: (name) => req.get(name) });
  if (link.kind === "restored" || link.kind === "restorable") {
    sendPage(res, 200, cartPage(link), settings);
    return;
  }
  const { kind, language } = link;
  sendPage(res, 200, { language, ...RECOVERY_TEXTS[language][kind] }, settings);
}

/** Makes the restored cart, or finds the open one, and goes to it on the storefront. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const [settings, result] = await Promise.all([
    cartRecovery(req.scope).getSettings(),
    restoreCart(req.scope, req.params.token ?? ""),
  ]);
  if (!result) {
    sendDeadLinkPage(req, res, settings);
    return;
  }
  const { kind, language } = result;
  if (kind !== "restored") {
    sendPage(res, 200, { language, ...RECOVERY_TEXTS[language][kind] }, settings);
    return;
  }
  const target = cartTarget(settings.values.cart_url, result.restored);
  if (target === null) {
    sendPage(res, 200, { language, ...RECOVERY_TEXTS[language].ready }, settings);
    return;
  }
  res.set({ "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" }).redirect(303, target);
}
