import {
  compileRecoveryEmail,
  DEFAULT_COLOR,
  DEFAULT_COPIES,
  type RecoveryEmailCart,
  type RecoveryEmailDesign,
} from "../../src/emails";

export const SHOP = "https://harbour-and-pine.internal";

type Item = RecoveryEmailCart["items"][number];

function item(title: string, picture: string | null, fields: Partial<Item>): Item {
  const thumbnail = picture && `${SHOP}/pictures/${picture}`;
  const common = { variant_title: null, quantity: 1, compare_at_price: null, is_tax_inclusive: false };
  return { title, unit_price: 0, thumbnail, ...common, ...fields };
}

const DESIGN: RecoveryEmailDesign = {
  locale: "en",
  brand: {
    store_name: "Harbour & Pine",
    logo_url: null,
    color: DEFAULT_COLOR,
    postal_address: "12 Quay Street, Portland, ME 04101, USA",
  },
  copy: DEFAULT_COPIES.en,
  reply_to: null,
};

const CART: RecoveryEmailCart = {
  currency_code: "usd",
  notation: "en-US",
  timezone: null,
  first_name: "Ada",
  items: [
    item("Linen tote bag", "tote", { variant_title: "Natural", unit_price: 38 }),
    item("Stoneware mug – Ocean", "mug", {
      variant_title: "350 ml",
      quantity: 4,
      unit_price: 24,
      compare_at_price: 30,
    }),
    item(
      "Hand-loomed merino wool throw in herringbone with whipstitched edges, undyed, generously sized for two",
      "throw",
      {
        variant_title: "Fog / 140 × 200 cm",
        unit_price: 189,
      },
    ),
    item("Gift card", null, { unit_price: 50 }),
    item("Beeswax candle", "candle", { variant_title: "Cedar & smoke", quantity: 2, unit_price: 19.5 }),
    item("Olive-wood spoon", null, { unit_price: 14 }),
  ],
  promotion: null,
  recovery_url: `${SHOP}/cart-recovery/r/example`,
  unsubscribe_url: `${SHOP}/cart-recovery/unsubscribe/example`,
  expires_at: new Date("2026-12-24T12:00:00Z"),
};

/** Tax-inclusive prices in euros, a code, and words that are longer than a phone is wide. */
const GERMAN: RecoveryEmailCart = {
  ...CART,
  currency_code: "eur",
  notation: "de-DE",
  first_name: "Friederike",
  items: [
    item("Donaudampfschifffahrtsgesellschaftskapitänsmützenhalterung", "tote", {
      variant_title: "Wetterfestigkeitsbeschichtungsausführung",
      quantity: 2,
      unit_price: 1249.9,
      compare_at_price: 1499.9,
      is_tax_inclusive: true,
    }),
    item("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", null, {
      unit_price: 24,
      is_tax_inclusive: true,
    }),
  ],
  promotion: {
    code: "WILLKOMMENSGUTSCHEIN10",
    description: "10 % auf den ganzen Einkauf",
    ends_at: new Date("2026-12-24T12:00:00Z"),
  },
};

/** As a merchant would write it: the plugin has no Arabic of its own. */
const ARABIC_COPY = {
  subject: "ما زالت سلتك بانتظارك",
  preheader: "تابع من حيث توقفت، في الوقت الذي يناسبك.",
  heading: "هل ما زلت تفكر؟",
  body: "مرحبًا {{first_name}}،\n\nتركت بعض المنتجات في سلتك وقد احتفظنا بها لك. يمكنك العودة إليها بنقرة واحدة من أي جهاز.",
  button: "العودة إلى السلة",
  footer: "يعمل الرابط حتى {{expires_at}}.",
};

const ARABIC: RecoveryEmailCart = {
  ...CART,
  currency_code: "aed",
  notation: "ar-AE",
  first_name: "ليلى",
  items: [
    item("حقيبة كتان", "tote", { variant_title: "طبيعي", unit_price: 140 }),
    item("كوب خزفي", "mug", { variant_title: "350 مل", quantity: 4, unit_price: 88, compare_at_price: 110 }),
    item("Beeswax candle", "candle", { variant_title: "Cedar & smoke", quantity: 2, unit_price: 72 }),
    item("بطاقة هدية", null, { unit_price: 200 }),
  ],
  promotion: { code: "WELCOME10", description: null, ends_at: new Date("2026-12-24T12:00:00Z") },
};

/** The HTML of mails that show what the mail must bear. */
export const SAMPLE_MAILS = {
  english: () => compileRecoveryEmail(DESIGN)(CART).html,
  german: () => compileRecoveryEmail({ ...DESIGN, locale: "de", copy: DEFAULT_COPIES.de })(GERMAN).html,
  arabic: () => compileRecoveryEmail({ ...DESIGN, locale: "ar", copy: ARABIC_COPY })(ARABIC).html,
};
