import { BoundedCache } from "../../bounded-cache";
import { timezoneOf } from "../../domain/decision/country-timezone";
import {
  chooseCopyLocale,
  compileRecoveryEmail,
  type ComposedEmail,
  copyIn,
  type EmailPromotion,
  type FillRecoveryEmail,
  notationLocale,
} from "../../emails";
import type { RecoverySettingsValues } from "../../modules/cart-recovery/settings";
import type { LoadedCart, LoadedItem } from "../session/load-carts";

/** What the words and looks of mails follow from. */
type ContentSettings = Pick<RecoverySettingsValues, "brand" | "copy" | "reply_to" | "sequence">;

type MailItem = Pick<
  LoadedItem,
  "product_title" | "variant_title" | "quantity" | "unit_price" | "compare_at_price" | "is_tax_inclusive" | "thumbnail"
>;

/** What a mail shows of a cart. */
export type MailCart = Pick<LoadedCart, "currency_code" | "country_code" | "first_name" | "locale"> & {
  items: readonly MailItem[];
};

/** One mail to be written. */
export type MailInput = {
  step: number;
  cart: MailCart;
  promotion: EmailPromotion | null;
  recovery_url: string;
  unsubscribe_url: string;
  /** When the recovery link stops working. */
  expires_at: Date;
};

export type MailContent = ComposedEmail & { locale: string };

/**
 * Compiled mails by all they are made of, so that changes of the settings which do not touch a mail do not compile it again,
 * and none of an older version is ever used. A step has one for each locale that the store writes in.
 */
const compiled = new BoundedCache<FillRecoveryEmail>(100);

/**
 * Writes mails by one version of the settings: all of them are wholly of that version, whatever becomes of the settings
 * meanwhile. What a locale and a step look like is looked up once.
 */
export function createWriter(settings: ContentSettings, store_name: string): (mail: MailInput) => MailContent {
  const writers = new Map<string, FillRecoveryEmail>();

  function writer(locale: string, step: number): FillRecoveryEmail {
    const known = writers.get(`${step} ${locale}`);
    if (known) {
      return known;
    }
    const { brand, reply_to } = settings;
    const design = {
      locale,
      brand: { ...brand, store_name, postal_address: brand.postal_address ?? "" },
      copy: copyIn(locale, sourcesOf(settings, step)),
      reply_to,
    };
    const fill = compiled.get(JSON.stringify(design), () => compileRecoveryEmail(design));
    writers.set(`${step} ${locale}`, fill);
    return fill;
  }

  /** Few shoppers differ in these, and finding out takes longer than filling a mail. */
  const manners = new BoundedCache<{ locale: string; notation: string; timezone: string | null }>(100);

  return ({ step, cart, ...mail }) => {
    const { locale, notation, timezone } = manners.get(
      `${step} ${cart.locale ?? ""} ${cart.country_code ?? ""}`,
      () => {
        const chosen = mailLocale(settings, step, cart);
        return { locale: chosen, notation: notationLocale(chosen, cart), timezone: timezoneOf(cart.country_code) };
      },
    );
    const content = writer(
      locale,
      step,
    )({
      ...mail,
      currency_code: cart.currency_code,
      notation,
      timezone,
      first_name: cart.first_name,
      items: cart.items.map(({ product_title, ...item }) => ({ ...item, title: product_title })),
    });
    return { ...content, locale };
  };
}

/** The locale that a cart's shopper is written to in. */
export function mailLocale(
  settings: Pick<ContentSettings, "copy" | "sequence">,
  step: number,
  cart: Pick<LoadedCart, "locale" | "country_code">,
): string {
  return chooseCopyLocale(cart, sourcesOf(settings, step));
}

function sourcesOf({ copy, sequence }: Pick<ContentSettings, "copy" | "sequence">, step: number) {
  return { copy, template: sequence[step]?.template ?? null };
}
