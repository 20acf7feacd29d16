import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { fillUrl } from "../../../../domain/recovery/links";
import type { CartChange, RestorePlan } from "../../../../domain/recovery/plan-restore";
import { formatMoney } from "../../../../emails";
import type { SettingsState } from "../../../../modules/cart-recovery/settings-state";
import { cartRecovery } from "../../../../workflows/cart-recovery-service";
import { openRecoveryLink } from "../../../../workflows/recovery/open-recovery-link";
import { restoreCart } from "../../../../workflows/recovery/restore-cart";
import type { LoadedCart } from "../../../../workflows/session/load-carts";
import { type PageItem, sendDeadLinkPage, sendPage } from "../../page";

const LOCALE = "en";

function pageItems({ items }: RestorePlan, cart: LoadedCart): PageItem[] {
  return items.map(({ line, quantity, unit_price }) => {
    const source = cart.items[line];
    return {
      title: source?.product_title ?? "",
      detail: source?.variant_title ?? null,
      quantity,
      price: formatMoney(unit_price, cart.currency_code, LOCALE),
      thumbnail: source?.thumbnail ?? null,
    };
  });
}

function changeNote({ type, title, from, to }: CartChange, currency_code: string): string {
  switch (type) {
    case "removed":
      return `${title} is no longer available.`;
    case "quantity_reduced":
      return `Only ${to} of ${from} are left of ${title}.`;
    case "repriced":
      return `${title} is now ${formatMoney(to, currency_code, LOCALE)} (it was ${formatMoney(from, currency_code, LOCALE)}).`;
  }
}

function sendEndedPage(res: MedusaResponse, kind: "ordered" | "sold_out", settings: SettingsState): void {
  const page =
    kind === "ordered"
      ? {
          title: "Your order was placed",
          text: "There is nothing left to do here: the cart behind this link was bought.",
        }
      : { title: "Sold out", text: "Everything that was in your cart has sold out. We are sorry." };
  sendPage(res, 200, page, settings);
}

/** Shows what the link would restore. It changes nothing: mail scanners follow links, too (SPEC 6). */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const settings = await cartRecovery(req.scope).getSettings();
  const link = await openRecoveryLink(req.scope, req.params.token ?? "", new Date());
  if (!link) {
    sendDeadLinkPage(res, settings);
    return;
  }
  if (link.kind === "ordered" || link.kind === "sold_out") {
    sendEndedPage(res, link.kind, settings);
    return;
  }
  const { plan, cart } = link;
  sendPage(
    res,
    200,
    {
      title: "Welcome back",
      text: "Here is what you left. Prices are as of today.",
      items: pageItems(plan, cart),
      notes: plan.changes.map((change) => changeNote(change, cart.currency_code)),
      action: "Go to my cart",
    },
    settings,
  );
}

/** Makes the restored cart, or finds the open one, and goes to it on the storefront. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const settings = await cartRecovery(req.scope).getSettings();
  const result = await restoreCart(req.scope, req.params.token ?? "");
  if (!result) {
    sendDeadLinkPage(res, settings);
    return;
  }
  if (result.kind !== "restored") {
    sendEndedPage(res, result.kind, settings);
    return;
  }
  const { cart_id, country_code } = result.restored;
  const { cart_url } = settings.values;
  if (cart_url === null) {
    sendPage(res, 200, { title: "Your cart is ready", text: "Please open the store to go on." }, settings);
    return;
  }
  res
    .set({ "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" })
    .redirect(303, fillUrl(cart_url, { cart_id, country_code: country_code ?? "" }));
}
