import type { RecoverySettingsValues } from "../../modules/cart-recovery/settings";
import { smtpSenders } from "../../providers/notification-smtp/senders";

export type Sender = {
  name: string;
  address: string;
};

/**
 * Whom mail comes from: what the settings say, else what this plugin's SMTP provider is configured with. Null when there
 * is neither; a provider of somebody else's does not tell its own.
 */
export function findSender(settings: RecoverySettingsValues, channel: string): Sender | null {
  const configured = smtpSenders.get(channel);
  const address = settings.sender_address ?? configured?.address;
  if (address === undefined) {
    return null;
  }
  const name = settings.sender_name ?? settings.brand.store_name ?? configured?.name ?? "";
  return { name, address };
}

/** What the store is called in its mails: what the settings say, else who they come from. */
export function storeName({ brand }: Pick<RecoverySettingsValues, "brand">, sender: Sender): string {
  return brand.store_name ?? (sender.name || sender.address);
}

/** The `From` header's value. */
export function formatSender({ name, address }: Sender): string {
  const quoted = name
    .replace(/[\p{Cc}<>]/gu, " ")
    .replace(/["\\]/g, "\\$&")
    .trim();
  return quoted ? `"${quoted}" <${address}>` : address;
}
