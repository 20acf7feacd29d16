import type { CartChange } from "../../../domain/recovery/plan-restore";
import { formatMoney, notationLocale } from "../../../emails";
import type { RecoveryLink } from "../../../workflows/recovery/open-recovery-link";
import type { Page, PageItem } from "../page";
import { RECOVERY_TEXTS } from "./recovery-texts";

type LinkedCart = Extract<RecoveryLink, { kind: "restored" | "restorable" }>;

/** Writes amounts as the mail does. */
function moneyOf({ language, cart }: LinkedCart): (amount: number) => string {
  const notation = notationLocale(language, cart);
  return (amount) => formatMoney(amount, cart.currency_code, notation);
}

function pageItems(link: LinkedCart): PageItem[] {
  const { plan, cart } = link;
  const money = moneyOf(link);
  return plan.items.map(({ line, quantity, unit_price }) => {
    const source = cart.items[line];
    return {
      title: source?.product_title ?? "",
      detail: source?.variant_title ?? null,
      quantity,
      price: money(unit_price),
      thumbnail: source?.thumbnail ?? null,
    };
  });
}

function changeNote(link: LinkedCart, { type, title, from, to }: CartChange): string {
  const texts = RECOVERY_TEXTS[link.language];
  const money = moneyOf(link);
  switch (type) {
    case "removed":
      return texts.removed(title);
    case "quantity_reduced":
      return texts.quantity_reduced(title, from, to);
    case "repriced":
      return texts.repriced(title, money(from), money(to));
  }
}

/** The page of a link that leads to a cart: what is in it as of now, what changed since it was left, and one button. */
export function cartPage(link: LinkedCart): Page {
  const { language, plan, codes } = link;
  const texts = RECOVERY_TEXTS[language];
  const { title, text, button } = texts.cart;
  return {
    language,
    title,
    text,
    items: pageItems(link),
    notes: [
      ...plan.changes.map((change) => changeNote(link, change)),
      ...codes.lapsed.map(texts.lapsed),
      ...codes.current.map(texts.code),
    ],
    action: button,
  };
}
