import type { MedusaContainer } from "@medusajs/framework/types";
import { chooseLanguage, type Language } from "../../domain/consent/locale";
import { overallStatus } from "../../domain/consent/precedence";
import { verifyToken } from "../../domain/recovery/token";
import { requestsOf, stateOf } from "../../modules/cart-recovery/operations/record-consent-act";
import { cartRecovery } from "../cart-recovery-service";
import { tokenSecrets } from "../delivery/compose";

export type Confirmation = {
  email: string;
  language: Language;
  status: "subscribed" | "unsubscribed" | "pending";
};

/** What a genuine, current confirmation link is about, and how its address stands now. */
export async function findConfirmation(container: MedusaContainer, token: string): Promise<Confirmation | null> {
  const service = cartRecovery(container);
  const claims = verifyToken("confirm", token, tokenSecrets(service.options), new Date());
  const [mail] = claims ? await service.listConfirmationEmails({ id: claims.subject }) : [];
  const [row] = mail ? await service.listMarketingSubscriptions({ id: mail.marketing_subscription_id }) : [];
  if (!mail || !row) {
    return null;
  }
  const status = overallStatus(stateOf(row), requestsOf(row));
  return { email: row.email, language: chooseLanguage({ locale: mail.locale }), status };
}
