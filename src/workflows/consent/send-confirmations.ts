import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { normaliseEmail } from "../../domain/consent/email-address";
import { chooseLanguage } from "../../domain/consent/locale";
import type { DeliveryOutcome } from "../../domain/delivery/outcome";
import { pageUrl } from "../../domain/recovery/links";
import { createToken } from "../../domain/recovery/token";
import { isLivemode } from "../../domain/session/livemode";
import { composeConfirmationEmail, domainOf } from "../../emails";
import type { ConfirmationRow } from "../../modules/cart-recovery/rows";
import type { SettingsState } from "../../modules/cart-recovery/settings-state";
import { cartRecovery } from "../cart-recovery-service";
import { actLease } from "../delivery/act-lease";
import { tokenSecrets } from "../delivery/compose";
import { handOverOne } from "../delivery/hand-over-one";
import { TRIGGER_TYPE } from "../delivery/notification";
import { persist } from "../delivery/persist";
import { findSender, formatSender, type Sender, storeName } from "../delivery/sender";
import { settlementOf } from "../delivery/settlement";

/** How long the link in a confirmation mail works. */
const LINK_LIFETIME_MS = 7 * 86_400_000;

/**
 * Sends the confirmation mails that are due, one after the other: each is committed as being sent before it is handed over,
 * so that a crash leaves `unknown` and never a second mail. They keep to the merchant's throttle, wait while sending is
 * paused, and none leaves while recovery emails are off. When the process is about to end, no further one is begun.
 */
export function sendConfirmations(container: MedusaContainer): Promise<void> {
  return cartRecovery(container).lifetime.run(() => sendDue(container));
}

async function sendDue(container: MedusaContainer): Promise<void> {
  const service = cartRecovery(container);
  const settings = await service.getSettings();
  const sender = findSender(settings.values, service.options.channel);
  if (!settings.values.enabled || !settings.terms_accepted || !sender) {
    return;
  }
  await service.markLostConfirmations();
  const { max_emails_per_minute, max_age_hours } = settings.values;
  const lease_seconds = actLease(service);
  while (!service.lifetime.isOver && (await service.hasDueConfirmation({ max_age_hours }))) {
    const limited = max_emails_per_minute !== null;
    if (limited && (await service.takeConfirmationToken(max_emails_per_minute)) === 0) {
      return;
    }
    // After the throttle: a probe that is held back would be spent.
    const permission = await service.takeSendingPermission(null);
    const email = permission === "wait" ? null : await service.beginConfirmation({ lease_seconds });
    if (!email) {
      if (limited) {
        await service.returnSendingTokens({ max_emails_per_minute, unused: 1 });
      }
      return;
    }
    await sendOne(container, email, settings, sender, lease_seconds);
  }
}

/** Starts sending without waiting for it; what fails is logged, and the next sweep goes on. */
export function sendConfirmationsSoon(container: MedusaContainer): void {
  void sendConfirmations(container).catch((error: unknown) => {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error("Confirmation emails could not be sent", error instanceof Error ? error : undefined);
  });
}

async function sendOne(
  container: MedusaContainer,
  email: ConfirmationRow,
  settings: SettingsState,
  sender: Sender,
  lease_seconds: number,
): Promise<void> {
  const service = cartRecovery(container);
  const outcome = await attempt(container, email, settings, sender, lease_seconds);
  const address = normaliseEmail(email.to);
  const occurred_at = new Date();
  const { status, message_id, error, next_attempt_at } = settlementOf(
    { id: email.id, attempts: email.attempts - 1 },
    outcome,
    occurred_at,
  );
  await persist(async () => {
    if (outcome.kind === "address" && outcome.bounced && address !== null) {
      await service.suppressAddress({ email: address, reason: "hard_bounce", occurred_at });
    }
    await service.settleConfirmation({ id: email.id, status, message_id, error, next_attempt_at });
  });
  if (outcome.kind === "sender") {
    await service.reportSending({ kind: "sender_fault", reason: outcome.error });
  }
  if (outcome.kind === "sent") {
    await service.reportSending({ kind: "answered" });
  }
}

async function attempt(
  container: MedusaContainer,
  email: ConfirmationRow,
  { values }: SettingsState,
  sender: Sender,
  lease_seconds: number,
): Promise<DeliveryOutcome> {
  const service = cartRecovery(container);
  const { channel, backendUrl, ...options } = service.options;
  if (!isLivemode({ sales_channel_id: null, email: email.to, test_payment: false }, values)) {
    return { kind: "address", error: "A test address is never mailed", bounced: false };
  }
  const expires_at = new Date(email.requested_at.getTime() + LINK_LIFETIME_MS);
  const token = createToken(
    "confirm",
    { subject: email.id, expires_at },
    tokenSecrets({ channel, backendUrl, ...options }),
  );
  const language = chooseLanguage({ locale: email.locale });
  const content = composeConfirmationEmail({
    language,
    color: values.brand.color,
    store_name: storeName(values, sender),
    postal_address: values.brand.postal_address ?? "",
    confirm_url: pageUrl(backendUrl, "confirm", token),
  });
  const message_id = `<${email.id}@${domainOf(sender.address)}>`;
  return handOverOne(container, {
    notification: {
      channel,
      to: email.to,
      from: formatSender(sender),
      content,
      template: "cart-recovery-confirmation",
      resource_id: email.id,
      resource_type: "confirmation_email",
      trigger_type: TRIGGER_TYPE,
      idempotency_key: `${email.id}:${email.attempts}`,
    },
    extras: {
      headers: { "Auto-Submitted": "auto-generated", "Content-Language": language },
      reply_to: values.reply_to,
      message_id,
    },
    begin: () => service.permitConfirmation({ id: email.id, attempts: email.attempts, lease_seconds }),
    lease_seconds,
  });
}
