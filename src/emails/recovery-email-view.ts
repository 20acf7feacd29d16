import type { RecoveryEmailCart, RecoveryEmailDesign } from "./compose-recovery-email";
import { compileCopy, type CopyValues } from "./copy-tokens";
import { type EmailLabels, labelsIn } from "./email-labels";
import { type FormatMoney, moneyFormatter } from "./format-money";
import { formatDay } from "./notation";
import { cleanLines, httpUrl, paragraphs, personName, requireHttpUrl, singleLine, truncate } from "./safe-values";

/** The most items a mail shows; the rest become "and N more". */
const SHOWN_ITEMS = 5;

/** Longer titles than any shop needs would have the mail clipped. */
const TITLE_LENGTH = 250;
const SUBJECT_LENGTH = 255;

// What fits into the 170 px that a 320 px wide screen leaves beside a picture.
const SHORT_PRICES_LENGTH = 18;

/** A line of a paragraph; all but the first begin with a line break. */
type LineView = { text: string; line_break: boolean };
type ParagraphView = { lines: LineView[] };

/** What a design gives both templates; the same in all its mails. */
type DesignView = {
  store_name: string;
  logo_url: string;
  why: string;
  unsubscribe_label: string;
  replies_not_read: string;
  promotion_label: string;
  postal_address: LineView[];
};

/** The merchant's words, filled in for one cart. */
type CopyView = {
  subject: string;
  preheader: string;
  heading: string;
  body: ParagraphView[];
  button: string;
  footer: ParagraphView[];
};

type ItemView = {
  title: string;
  variant_title: string;
  quantity: number;
  unit_price: string;
  /** Empty when the price is not reduced. */
  full_price: string;
  instead_of: string;
  line_price: string;
  /** The prices do not fit beside each other on the narrowest phones. */
  long_prices: boolean;
  /** Empty when there is no usable picture; then `initial` stands in its place. */
  thumbnail: string;
  initial: string;
};

/** What a cart adds. */
type CartView = {
  items: ItemView[];
  /** Empty when every item is shown. */
  more: string;
  subtotal_label: string;
  subtotal: string;
  /** Empty without a promotion. */
  promotion: { code: string; description: string; ends: string }[];
  recovery_url: string;
  unsubscribe_url: string;
};

export type MailView = DesignView & CopyView & CartView;

/** Every name a template may use. */
export type SlotName =
  keyof MailView | keyof ItemView | keyof CartView["promotion"][number] | keyof LineView | keyof ParagraphView;

/** Reads a design once; the function fills in a cart, and throws when one of its two links is not http(s). */
export function compileView(design: RecoveryEmailDesign): (cart: RecoveryEmailCart) => MailView {
  const labels = labelsIn(design.locale);
  const shared = viewDesign(design, labels);
  const fillCopy = compileCopyView(design.copy);
  return (cart) => {
    const view = viewCart(cart, labels);
    // Not three spreads: V8 makes those ten times slower.
    return Object.assign(view, shared, fillCopy(new CartWords(cart, view, shared.store_name)));
  };
}

function viewDesign({ brand, reply_to }: RecoveryEmailDesign, labels: EmailLabels): DesignView {
  const store_name = singleLine(brand.store_name);
  return {
    store_name,
    logo_url: httpUrl(brand.logo_url) ?? "",
    why: labels.why(store_name),
    unsubscribe_label: labels.unsubscribe,
    replies_not_read: reply_to === null ? labels.replies_not_read : "",
    promotion_label: labels.promotion,
    postal_address: viewLines(cleanLines(brand.postal_address).filter((line) => line !== "")),
  };
}

function compileCopyView(copy: RecoveryEmailDesign["copy"]): (values: CopyValues) => CopyView {
  const line = (text: string) => compileCopy(singleLine(text));
  const block = (text: string) => {
    const compiled = paragraphs(text).map((lines) => lines.map(compileCopy));
    return (values: CopyValues) =>
      compiled
        .map((lines) => ({ lines: viewLines(lines.map((fill) => fill(values)).filter((text) => text !== "")) }))
        .filter(({ lines }) => lines.length > 0);
  };
  const [subject, preheader, heading, button] = [copy.subject, copy.preheader, copy.heading, copy.button].map(line);
  const [body, footer] = [block(copy.body), block(copy.footer)];
  return (values) => ({
    subject: truncate(subject?.(values) ?? "", SUBJECT_LENGTH),
    preheader: preheader?.(values) ?? "",
    heading: heading?.(values) ?? "",
    body: body(values),
    button: button?.(values) ?? "",
    footer: footer(values),
  });
}

/** A class, as objects of closures would be made anew for every mail. */
class CartWords implements CopyValues {
  constructor(
    private readonly cart: RecoveryEmailCart,
    private readonly view: CartView,
    private readonly store: string,
  ) {}

  first_name(): string {
    return personName(this.cart.first_name);
  }

  store_name(): string {
    return this.store;
  }

  item_count(): string {
    return String(this.cart.items.reduce((sum, { quantity }) => sum + quantity, 0));
  }

  first_item(): string {
    return this.view.items[0]?.title ?? "";
  }

  total(): string {
    return this.view.subtotal;
  }

  expires_at(): string {
    return formatDay(this.cart.expires_at, this.cart.notation, this.cart.timezone);
  }

  promotion_code(): string {
    return this.view.promotion[0]?.code ?? "";
  }
}

function viewCart(cart: RecoveryEmailCart, labels: EmailLabels): CartView {
  const money = moneyFormatter(cart.currency_code, cart.notation);
  const subtotal = cart.items.reduce((sum, item) => sum + item.unit_price * item.quantity, 0);
  const hidden = cart.items.length - SHOWN_ITEMS;
  const with_tax = cart.items.length > 0 && cart.items.every(({ is_tax_inclusive }) => is_tax_inclusive);

  return {
    items: cart.items.slice(0, SHOWN_ITEMS).map((item) => viewItem(item, money, labels)),
    more: hidden > 0 ? labels.more(hidden) : "",
    subtotal_label: with_tax ? labels.subtotal_with_tax : labels.subtotal,
    subtotal: money(subtotal),
    promotion: cart.promotion ? [viewPromotion(cart.promotion, cart, labels)] : [],
    recovery_url: requireHttpUrl(cart.recovery_url, "recovery_url"),
    unsubscribe_url: requireHttpUrl(cart.unsubscribe_url, "unsubscribe_url"),
  };
}

function viewItem(item: RecoveryEmailCart["items"][number], money: FormatMoney, labels: EmailLabels): ItemView {
  const title = truncate(singleLine(item.title), TITLE_LENGTH);
  const thumbnail = httpUrl(item.thumbnail) ?? "";
  const unit_price = money(item.unit_price);
  const line_price = money(item.unit_price * item.quantity);
  const full_price = (item.compare_at_price ?? 0) > item.unit_price ? money(item.compare_at_price ?? 0) : "";
  return {
    title,
    variant_title: truncate(singleLine(item.variant_title ?? ""), TITLE_LENGTH),
    quantity: item.quantity,
    unit_price,
    full_price,
    instead_of: full_price && labels.instead_of(full_price),
    line_price,
    long_prices: isLong(full_price + unit_price + line_price),
    thumbnail,
    initial: thumbnail === "" ? (/[\p{L}\p{N}]/u.exec(title)?.[0].toUpperCase() ?? "") : "",
  };
}

/** Marks of direction, as Arabic prices have them, take no room. */
function isLong(prices: string): boolean {
  return prices.length > SHORT_PRICES_LENGTH && prices.replace(/\p{Cf}/gu, "").length > SHORT_PRICES_LENGTH;
}

function viewPromotion(
  { code, description, ends_at }: NonNullable<RecoveryEmailCart["promotion"]>,
  { notation, timezone }: RecoveryEmailCart,
  labels: EmailLabels,
): CartView["promotion"][number] {
  return {
    code: singleLine(code),
    description: singleLine(description ?? ""),
    ends: ends_at ? labels.promotion_ends(formatDay(ends_at, notation, timezone)) : "",
  };
}

function viewLines(lines: string[]): LineView[] {
  return lines.map((text, index) => ({ text, line_break: index > 0 }));
}
