import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { DEFAULT_LANGUAGE } from "../../domain/consent/locale";
import { pageUrl, recoveryLinkExpiresAt } from "../../domain/recovery/links";
import type { EmailCopy } from "../../emails/default-copy";
import type { RecoverySettingsValues } from "../../modules/cart-recovery/settings";
import { cartRecovery } from "../cart-recovery-service";
import { recoveryLink } from "./compose";
import { createWriter, type MailContent } from "./mail-content";
import { loadSampleCart } from "./sample-cart";
import { findSender, type Sender, storeName } from "./sender";

/** Where links of a mail that is tried out lead: nobody is unsubscribed by them, and no cart is restored. */
const NO_TOKEN = "preview";

export type PreviewInput = {
  /** A canonical tag; null for the one the sample cart's shopper would get. */
  locale: string | null;
  /** Counted from 0, as in decisions and recovery emails. */
  step: number;
  /** Words for that locale and step that are not saved yet. */
  template: EmailCopy | null;
  /** A brand that is not saved yet. */
  brand: RecoverySettingsValues["brand"] | null;
};

export type Preview = MailContent & {
  unsubscribe_url: string;
  store_name: string;
  reply_to: string | null;
  /** Null while there is none. */
  sender: Sender | null;
};

/**
 * Writes a mail as it would be sent, of a real recent cart or of a made-up one, with links that do nothing.
 * @throws MedusaError (`invalid_data`) when the sequence has no such step
 */
export async function previewEmail(container: MedusaContainer, input: PreviewInput): Promise<Preview> {
  const service = cartRecovery(container);
  const { backendUrl, channel } = service.options;
  const settings = await service.getSettings();
  const values = withUnsaved(settings.values, input);
  const sender = findSender(values, channel);
  const store_name = values.brand.store_name ?? (sender ? storeName(values, sender) : "");
  const cart = await loadSampleCart(container);
  const unsubscribe_url = pageUrl(backendUrl, "unsubscribe", NO_TOKEN);
  const content = createWriter(
    values,
    store_name,
  )({
    step: input.step,
    cart: input.locale === null ? cart : { ...cart, locale: input.locale, country_code: null },
    promotion: null,
    recovery_url: recoveryLink(NO_TOKEN, cart.country_code, service.options, values),
    unsubscribe_url,
    expires_at: recoveryLinkExpiresAt(new Date()),
  });
  return { ...content, unsubscribe_url, store_name, reply_to: values.reply_to, sender };
}

function withUnsaved(values: RecoverySettingsValues, { locale, step, template, brand }: PreviewInput) {
  const steps = values.sequence.length;
  if (step >= steps) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `There is no step ${step}: the sequence has ${steps}, counted from 0 to ${steps - 1}`,
    );
  }
  const words = template && { [locale ?? DEFAULT_LANGUAGE]: template };
  return {
    ...values,
    brand: brand ?? values.brand,
    sequence: values.sequence.map((own, i) =>
      i === step && words ? { ...own, template: { ...own.template, ...words } } : own,
    ),
  };
}
