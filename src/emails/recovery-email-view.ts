import type { RecoveryEmailCart, RecoveryEmailDesign } from "./compose-recovery-email";
import { ENGLISH_LABELS } from "./email-labels";
import { formatMoney } from "./format-money";
import { cleanLines, httpUrl, paragraphs, requireHttpUrl, singleLine } from "./safe-values";

/** The most items a mail shows; the rest become "and N more". */
const SHOWN_ITEMS = 5;

// What fits into the 170 px that a 320 px wide screen leaves beside a picture.
const SHORT_PRICES_LENGTH = 18;

/** A line of a paragraph; all but the first begin with a line break. */
type LineView = { text: string; line_break: boolean };
type ParagraphView = { lines: LineView[] };

/** What a design gives both templates; the same in all its mails. */
export type DesignView = {
  subject: string;
  preheader: string;
  store_name: string;
  logo_url: string;
  heading: string;
  body: ParagraphView[];
  button: string;
  footer: ParagraphView[];
  subtotal_label: string;
  why: string;
  unsubscribe_label: string;
  replies_not_read: string;
  postal_address: LineView[];
};

export type ItemView = {
  title: string;
  variant_title: string;
  quantity: number;
  unit_price: string;
  line_price: string;
  /** The two prices do not fit beside each other on the narrowest phones. */
  long_prices: boolean;
  /** Empty when there is no usable picture; then `initial` stands in its place. */
  thumbnail: string;
  initial: string;
};

/** What a cart adds. */
export type CartView = {
  items: ItemView[];
  /** Empty when every item is shown. */
  more: string;
  subtotal: string;
  recovery_url: string;
  unsubscribe_url: string;
};

/** Every name a template may use. */
export type SlotName = keyof DesignView | keyof CartView | keyof ItemView | keyof LineView | keyof ParagraphView;

export function viewDesign({ brand, copy, reply_to }: RecoveryEmailDesign): DesignView {
  const store_name = singleLine(brand.store_name);
  return {
    subject: singleLine(copy.subject),
    preheader: singleLine(copy.preheader),
    store_name,
    logo_url: httpUrl(brand.logo_url) ?? "",
    heading: singleLine(copy.heading),
    body: paragraphs(copy.body).map(viewParagraph),
    button: singleLine(copy.button),
    footer: paragraphs(copy.footer).map(viewParagraph),
    subtotal_label: ENGLISH_LABELS.subtotal,
    why: ENGLISH_LABELS.why(store_name),
    unsubscribe_label: ENGLISH_LABELS.unsubscribe,
    replies_not_read: reply_to === null ? ENGLISH_LABELS.replies_not_read : "",
    postal_address: viewLines(cleanLines(brand.postal_address).filter((line) => line !== "")),
  };
}

/** Throws when one of the two links is not http(s): a mail without them must not go out. */
export function viewCart(cart: RecoveryEmailCart, locale: string): CartView {
  const money = (amount: number) => formatMoney(amount, cart.currency_code, locale);
  const subtotal = cart.items.reduce((sum, item) => sum + item.unit_price * item.quantity, 0);
  const hidden = cart.items.length - SHOWN_ITEMS;

  return {
    items: cart.items.slice(0, SHOWN_ITEMS).map((item) => {
      const title = singleLine(item.title);
      const unit_price = money(item.unit_price);
      const line_price = money(item.unit_price * item.quantity);
      return {
        title,
        variant_title: singleLine(item.variant_title ?? ""),
        quantity: item.quantity,
        unit_price,
        line_price,
        long_prices: unit_price.length + line_price.length > SHORT_PRICES_LENGTH,
        thumbnail: httpUrl(item.thumbnail) ?? "",
        initial: /[\p{L}\p{N}]/u.exec(title)?.[0].toUpperCase() ?? "",
      };
    }),
    more: hidden > 0 ? ENGLISH_LABELS.more(hidden) : "",
    subtotal: money(subtotal),
    recovery_url: requireHttpUrl(cart.recovery_url, "recovery_url"),
    unsubscribe_url: requireHttpUrl(cart.unsubscribe_url, "unsubscribe_url"),
  };
}

function viewParagraph(lines: string[]): ParagraphView {
  return { lines: viewLines(lines) };
}

function viewLines(lines: string[]): LineView[] {
  return lines.map((text, index) => ({ text, line_break: index > 0 }));
}
