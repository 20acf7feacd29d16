import type { RecoveryEmailCart, RecoveryEmailDesign } from "../index";

export const DESIGN: RecoveryEmailDesign = {
  locale: "en-US",
  brand: { store_name: "Harbour & Pine", logo_url: null, color: "#24574a", postal_address: "12 Quay Street\nPortland" },
  copy: {
    subject: "Your cart",
    preheader: "It is still here",
    heading: "Hello again",
    body: "First paragraph.\n\nSecond paragraph,\nwith a second line.",
    button: "Return to your cart",
    footer: "Thank you for looking.",
  },
  reply_to: null,
};

type Item = RecoveryEmailCart["items"][number];

export function item(fields: Partial<Item> = {}): Item {
  return {
    title: "Linen tote",
    variant_title: "Natural",
    quantity: 2,
    unit_price: 12.5,
    compare_at_price: null,
    is_tax_inclusive: false,
    thumbnail: null,
    ...fields,
  };
}

export function cart(fields: Partial<RecoveryEmailCart> = {}): RecoveryEmailCart {
  return {
    currency_code: "usd",
    notation: "en-US",
    timezone: null,
    first_name: null,
    items: [item()],
    promotion: null,
    recovery_url: "https://shop.internal/cart-recovery/r/token?a=1&b=2",
    unsubscribe_url: "https://shop.internal/cart-recovery/unsubscribe/token",
    expires_at: new Date("2026-12-24T18:00:00Z"),
    ...fields,
  };
}

/** A design with one part of it changed. */
export function design(fields: {
  brand?: Partial<RecoveryEmailDesign["brand"]>;
  copy?: Partial<RecoveryEmailDesign["copy"]>;
  reply_to?: string | null;
}): RecoveryEmailDesign {
  return {
    ...DESIGN,
    reply_to: fields.reply_to ?? null,
    brand: { ...DESIGN.brand, ...fields.brand },
    copy: { ...DESIGN.copy, ...fields.copy },
  };
}
