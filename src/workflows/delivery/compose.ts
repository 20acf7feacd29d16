import type { MailExtras } from "../../domain/delivery/outcome";
import { fillUrl, pageUrl, recoveryLinkExpiresAt } from "../../domain/recovery/links";
import { createToken, type TokenSecrets } from "../../domain/recovery/token";
import { type ComposedEmail, domainOf, type EmailPromotion, recoveryEmailHeaders } from "../../emails";
import type { DecidedEmail } from "../../modules/cart-recovery/operations/decide-emails";
import type { CartRecoveryOptions } from "../../modules/cart-recovery/options";
import type { RecoverySettingsValues } from "../../modules/cart-recovery/settings";
import type { SettingsState } from "../../modules/cart-recovery/settings-state";
import type { LoadedCart } from "../session/load-carts";
import { createWriter } from "./mail-content";
import { formatSender, type Sender, storeName } from "./sender";

export type Mail = {
  /** The recovery email's id. */
  id: string;
  session_id: string;
  attempts: number;
  to: string;
  from: string;
  content: Pick<ComposedEmail, "subject" | "html" | "text">;
  extras: MailExtras;
};

export function tokenSecrets({ secret, previousSecrets }: CartRecoveryOptions): TokenSecrets {
  return [secret, ...previousSecrets];
}

/** The link that opens a copy of the cart: on the storefront if the merchant gave a URL, else on the plugin's page. */
export function recoveryUrl(
  session: { id: string; expires_at: Date },
  country_code: string | null,
  options: CartRecoveryOptions,
  settings: SettingsState,
): string {
  const expires_at = recoveryLinkExpiresAt(session.expires_at);
  const token = createToken("recovery", { subject: session.id, expires_at }, tokenSecrets(options));
  return recoveryLink(token, country_code, options, settings.values);
}

/** Where a recovery link with this token leads. */
export function recoveryLink(
  token: string,
  country_code: string | null,
  { backendUrl }: Pick<CartRecoveryOptions, "backendUrl">,
  { recovery_url }: Pick<RecoverySettingsValues, "recovery_url">,
): string {
  return recovery_url === null
    ? pageUrl(backendUrl, "r", token)
    : fillUrl(recovery_url, { token, country_code: country_code ?? "" });
}

/** What mails may carry beside the cart, by what it belongs to. */
export type MailFacts = {
  /** Of customers, by their id. */
  first_names: ReadonlyMap<string, string>;
  /** By the recovery email's id. */
  promotions: ReadonlyMap<string, EmailPromotion>;
};

/** The link by which an address withdraws from its marketing subscription; it never expires (SPEC 5). */
export function unsubscribeUrl(marketing_subscription_id: string, options: CartRecoveryOptions): string {
  const claims = { subject: marketing_subscription_id, expires_at: null };
  return pageUrl(options.backendUrl, "unsubscribe", createToken("unsubscribe", claims, tokenSecrets(options)));
}

/** Composes mails by one version of the settings. */
export function createComposer(context: {
  options: CartRecoveryOptions;
  settings: SettingsState;
  sender: Sender;
  facts: MailFacts;
}): (item: DecidedEmail, cart: LoadedCart) => Mail {
  const { options, settings, sender, facts } = context;
  const store_name = storeName(settings.values, sender);
  const write = createWriter(settings.values, store_name);
  return ({ email, session, step, subscription_id }, cart) => {
    if (session.email === null || subscription_id === null) {
      throw new Error("A recovery email needs an address with a marketing subscription");
    }
    const unsubscribe_url = unsubscribeUrl(subscription_id, options);
    const { subject, html, text, locale } = write({
      step,
      cart: {
        ...cart,
        locale: cart.locale ?? session.locale,
        first_name: facts.first_names.get(cart.customer_id ?? "") ?? cart.first_name,
      },
      promotion: facts.promotions.get(email.id) ?? null,
      recovery_url: recoveryUrl(session, cart.country_code, options, settings),
      unsubscribe_url,
      expires_at: recoveryLinkExpiresAt(session.expires_at),
    });
    const { headers, message_id } = recoveryEmailHeaders({
      unsubscribe_url,
      sender_domain: domainOf(sender.address),
      store_name,
      locale,
      recovery_email_id: email.id,
    });
    return {
      id: email.id,
      session_id: session.id,
      attempts: email.attempts,
      to: session.email,
      from: formatSender(sender),
      content: { subject, html, text },
      extras: { headers, reply_to: settings.values.reply_to, message_id },
    };
  };
}
