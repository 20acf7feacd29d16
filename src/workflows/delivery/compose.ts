import type { MailExtras } from "../../domain/delivery/outcome";
import { fillUrl, pageUrl, recoveryLinkExpiresAt } from "../../domain/recovery/links";
import { createToken, type TokenSecrets } from "../../domain/recovery/token";
import { compileRecoveryEmail, type ComposedEmail, recoveryEmailHeaders } from "../../emails";
import type { DecidedEmail } from "../../modules/cart-recovery/operations/decide-emails";
import type { CartRecoveryOptions } from "../../modules/cart-recovery/options";
import type { SettingsState } from "../../modules/cart-recovery/settings-state";
import type { LoadedCart } from "../session/load-carts";
import { formatSender, type Sender } from "./sender";

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

type Compiled = ReturnType<typeof compileRecoveryEmail>;

const DEFAULT_LOCALE = "en";

/** The one template of the settings in force; a batch that began with older ones keeps its own. */
let compiled: { key: string; template: Compiled } | null = null;

function template(settings: SettingsState, store_name: string): Compiled {
  const { brand, copy, reply_to } = settings.values;
  const key = JSON.stringify([brand, copy, reply_to, store_name]);
  if (compiled?.key !== key) {
    compiled = {
      key,
      template: compileRecoveryEmail({
        locale: DEFAULT_LOCALE,
        brand: { ...brand, store_name, postal_address: brand.postal_address ?? "" },
        copy: copy[DEFAULT_LOCALE],
        reply_to,
      }),
    };
  }
  return compiled.template;
}

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
  const storefront = settings.values.recovery_url;
  return storefront === null
    ? pageUrl(options.backendUrl, "r", token)
    : fillUrl(storefront, { token, country_code: country_code ?? "" });
}

/** Composes mails of one design: compiled once, filled per cart. */
export async function createComposer(context: {
  options: CartRecoveryOptions;
  settings: SettingsState;
  sender: Sender;
}): Promise<(item: DecidedEmail, cart: LoadedCart) => Mail> {
  const { options, settings, sender } = context;
  const store_name = settings.values.brand.store_name ?? (sender.name || sender.address);
  const fill = await template(settings, store_name);
  const sender_domain = sender.address.slice(sender.address.lastIndexOf("@") + 1);
  return ({ email, session, subscription_id }, cart) => {
    if (session.email === null || subscription_id === null) {
      throw new Error("A recovery email needs an address with a marketing subscription");
    }
    const claims = { subject: subscription_id, expires_at: null };
    const unsubscribe_url = pageUrl(
      options.backendUrl,
      "unsubscribe",
      createToken("unsubscribe", claims, tokenSecrets(options)),
    );
    const { subject, html, text } = fill({
      currency_code: cart.currency_code,
      items: cart.items.map((item) => ({
        title: item.product_title,
        variant_title: item.variant_title,
        quantity: item.quantity,
        unit_price: item.unit_price,
        thumbnail: item.thumbnail,
      })),
      recovery_url: recoveryUrl(session, cart.country_code, options, settings),
      unsubscribe_url,
    });
    const { headers, message_id } = recoveryEmailHeaders({
      unsubscribe_url,
      sender_domain,
      store_name,
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
