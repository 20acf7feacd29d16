import type { MedusaContainer } from "@medusajs/framework/types";
import { chooseLanguage, type Language } from "../../domain/consent/locale";
import { verifyToken } from "../../domain/recovery/token";
import type { SubscriptionRow } from "../../modules/cart-recovery/rows";
import { cartRecovery } from "../cart-recovery-service";
import { tokenSecrets } from "../delivery/compose";

export type PreferenceLink = {
  subscription: SubscriptionRow;
  /** Of the mails that the address gets: its newest session's, else that of its answer. */
  language: Language;
};

/** What a genuine unsubscribe token leads to. Such a token never expires: a withdrawal must always be possible. */
export async function findPreferenceLink(container: MedusaContainer, token: string): Promise<PreferenceLink | null> {
  const service = cartRecovery(container);
  const claims = verifyToken("unsubscribe", token, tokenSecrets(service.options), new Date());
  const [subscription] = claims ? await service.listMarketingSubscriptions({ id: claims.subject }) : [];
  if (!subscription) {
    return null;
  }
  const [session] = await service.listCheckoutSessions(
    { email_key: subscription.email, locale: { $ne: null } },
    { order: { opened_at: "DESC" }, take: 1 },
  );
  return { subscription, language: chooseLanguage({ locale: session?.locale ?? subscription.locale }) };
}
