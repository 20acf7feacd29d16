import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { Context } from "@medusajs/framework/types";
import { InjectManager, InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils";
import { addressHasher, type HashAddress } from "../../domain/consent/address-hash";
import type { Topic } from "../../domain/consent/precedence";
import type { ConsentText as ConsentPromptText } from "../../domain/consent/prompt";
import type { Permission } from "../../domain/delivery/breaker";
import type { Resolution } from "../../domain/delivery/email-status";
import type { HealthFigures } from "../../domain/delivery/health";
import type { CartSnapshot } from "../../domain/session/record-activity";
import { closeSmtpSenders } from "../../providers/notification-smtp/senders";
import { CheckoutSession } from "./models/checkout-session";
import { ConfirmationEmail } from "./models/confirmation-email";
import { ConsentRecord } from "./models/consent-record";
import { ConsentText } from "./models/consent-text";
import { ErasedAddress } from "./models/erased-address";
import { MarketingSubscription } from "./models/marketing-subscription";
import { RecoveryDecision } from "./models/recovery-decision";
import { RecoveryDeliveryState } from "./models/recovery-delivery-state";
import { RecoveryEmail } from "./models/recovery-email";
import { RecoverySettings } from "./models/recovery-settings";
import { changePreferences, type ChangePreferencesInput } from "./operations/change-preferences";
import {
  changeSettings,
  type ChangeSettingsInput,
  type SettingsChanged,
  settingsState,
} from "./operations/change-settings";
import { completeSession, type CompleteSessionInput } from "./operations/complete-session";
import { confirmSubscription } from "./operations/confirm-subscription";
import { reportSending, type SendingReport, takeSendingPermission } from "./operations/control-sending";
import { type DecidedEmail, decideEmails, type DecideEmailsInput } from "./operations/decide-emails";
import type { DecidedSession } from "./operations/decide-sessions";
import {
  eraseAddress,
  type EraseAddressInput,
  type ErasedAddress as ErasedAddressResult,
} from "./operations/erase-address";
import { expireSessions, type ExpireSessionsInput } from "./operations/expire-sessions";
import { findErasedAddresses, keepSuppressed } from "./operations/keep-suppressed";
import { openRestoredSession, type RestoredSessionInput } from "./operations/open-restored-session";
import { recordCartActivity } from "./operations/record-cart-activity";
import { recordConsentAct } from "./operations/record-consent-act";
import { suppressAddress, type Suppression } from "./operations/suppress-address";
import { returnSendingTokens, takeSendingToken, takeSendingTokens } from "./operations/throttle-sending";
import { updateSessionChoices, type UpdateSessionChoicesInput } from "./operations/update-session-choices";
import { type CartRecoveryOptions, parseOptions } from "./options";
import { beginSending } from "./queries/begin-sending";
import { claimDueEmails } from "./queries/claim-due-emails";
import { type Claim, claimDueSessions } from "./queries/claim-due-sessions";
import {
  beginConfirmation,
  type ConfirmationSettlement,
  markLostConfirmations,
  settleConfirmation,
} from "./queries/confirmation-emails";
import { findConsentText, noteConsentText } from "./queries/consent-texts";
import { type DeliveryState, noteSweep, readDeliveryState } from "./queries/delivery-state";
import { findCartsWithoutSession, findUnrecordedOrders } from "./queries/find-unrecorded";
import { makeSessionDue } from "./queries/make-session-due";
import { markLostEmails } from "./queries/mark-lost-emails";
import { readHealth } from "./queries/read-health";
import { readTopicSources } from "./queries/read-topic-sources";
import { resolveUnknownEmail } from "./queries/resolve-unknown-email";
import type { ConsentAct, ConsentSource } from "./queries/save-consent-act";
import { readSettings } from "./queries/settings";
import { type EmailSettlement, settleEmails } from "./queries/settle-emails";
import type { ConfirmationRow, EmailRow, SessionRow } from "./rows";
import type { SettingsState } from "./settings-state";

type Ctx = Context<EntityManager>;

function managerOf(context: Ctx): EntityManager {
  const manager = context.transactionManager ?? context.manager;
  if (!manager) {
    throw new Error("The cart recovery module was called without a database connection");
  }
  return manager;
}

/**
 * The module's main service. Beside Medusa's generated methods, each method here is one transaction: what it does is in
 * `operations/`, and each hot statement is a file in `queries/`.
 */
export class CartRecoveryModuleService extends MedusaService({
  CheckoutSession,
  ConfirmationEmail,
  ConsentRecord,
  ConsentText,
  ErasedAddress,
  MarketingSubscription,
  RecoveryDecision,
  RecoveryDeliveryState,
  RecoveryEmail,
  RecoverySettings,
}) {
  readonly options: CartRecoveryOptions;
  private readonly hashAddress: HashAddress;

  /**
   * Mails being transmitted finish before the process ends. Medusa calls hooks on modules, not on their providers; and this
   * one before the others shut down, so that what became of those mails can still be written.
   */
  readonly __hooks = { onApplicationPrepareShutdown: closeSmtpSenders };

  constructor(dependencies: Record<string, unknown>, options: unknown) {
    super(dependencies, options);
    this.options = parseOptions(options);
    this.hashAddress = addressHasher([this.options.secret, ...this.options.previousSecrets]);
  }

  @InjectManager()
  async getSettings(@MedusaContext() context: Ctx = {}): Promise<SettingsState> {
    return settingsState(await readSettings(managerOf(context)));
  }

  @InjectTransactionManager()
  async changeSettings(input: ChangeSettingsInput, @MedusaContext() context: Ctx = {}): Promise<SettingsChanged> {
    return changeSettings(managerOf(context), input);
  }

  /** Applies one sign of life of a cart, and returns the cart's newest session. */
  @InjectTransactionManager()
  async recordCartActivity(
    input: { cart: CartSnapshot; at: Date; settings: SettingsState },
    @MedusaContext() context: Ctx = {},
  ): Promise<SessionRow | null> {
    const session = await recordCartActivity(managerOf(context), { ...input, settings: input.settings.values });
    await this.keepSuppressed(context, session?.consent_email);
    return session;
  }

  @InjectTransactionManager()
  async completeSession(input: CompleteSessionInput, @MedusaContext() context: Ctx = {}): Promise<SessionRow | null> {
    return completeSession(managerOf(context), input);
  }

  @InjectTransactionManager()
  async updateSessionChoices(
    input: UpdateSessionChoicesInput,
    @MedusaContext() context: Ctx = {},
  ): Promise<SessionRow> {
    const session = await updateSessionChoices(managerOf(context), input);
    await this.keepSuppressed(context, session.consent_email);
    return session;
  }

  @InjectManager()
  async findCartsWithoutSession(cart_ids: readonly string[], @MedusaContext() context: Ctx = {}): Promise<string[]> {
    return findCartsWithoutSession(managerOf(context), cart_ids);
  }

  @InjectManager()
  async findUnrecordedOrders(order_ids: readonly string[], @MedusaContext() context: Ctx = {}): Promise<string[]> {
    return findUnrecordedOrders(managerOf(context), order_ids);
  }

  /** Makes a session due now; null when it is not open any more. */
  @InjectTransactionManager()
  async makeSessionDue(id: string, @MedusaContext() context: Ctx = {}): Promise<SessionRow | null> {
    return makeSessionDue(managerOf(context), id);
  }

  /** Ties a restored cart to the session it came from; null when that already has another open one. */
  @InjectTransactionManager()
  async openRestoredSession(
    input: RestoredSessionInput & { settings: SettingsState },
    @MedusaContext() context: Ctx = {},
  ): Promise<SessionRow | null> {
    return openRestoredSession(managerOf(context), { ...input, settings: input.settings.values });
  }

  @InjectTransactionManager()
  async recordConsentAct(act: ConsentAct, @MedusaContext() context: Ctx = {}): Promise<void> {
    await recordConsentAct(managerOf(context), act);
    await this.keepSuppressed(context, act.email);
  }

  @InjectTransactionManager()
  async changePreferences(input: ChangePreferencesInput, @MedusaContext() context: Ctx = {}): Promise<void> {
    await changePreferences(managerOf(context), input);
    await this.keepSuppressed(context, input.email);
  }

  @InjectTransactionManager()
  async confirmSubscription(input: { email: string; at: Date }, @MedusaContext() context: Ctx = {}): Promise<void> {
    await confirmSubscription(managerOf(context), input);
  }

  /** The next confirmation mail that is due, committed as being sent. */
  @InjectTransactionManager()
  async beginConfirmation(
    input: { max_age_hours: number },
    @MedusaContext() context: Ctx = {},
  ): Promise<ConfirmationRow | null> {
    return beginConfirmation(managerOf(context), { ...input, lease_seconds: this.options.leaseSeconds });
  }

  @InjectTransactionManager()
  async settleConfirmation(settled: ConfirmationSettlement, @MedusaContext() context: Ctx = {}): Promise<void> {
    await settleConfirmation(managerOf(context), settled);
  }

  @InjectTransactionManager()
  async markLostConfirmations(@MedusaContext() context: Ctx = {}): Promise<void> {
    await markLostConfirmations(managerOf(context));
  }

  /** One token of the merchant's throttle, or 0 when there is none now. */
  @InjectTransactionManager()
  async takeConfirmationToken(max_emails_per_minute: number, @MedusaContext() context: Ctx = {}): Promise<number> {
    return takeSendingToken(managerOf(context), max_emails_per_minute);
  }

  /** Takes an address out of all tables of the plugin, and keeps it suppressed by its hash. */
  @InjectTransactionManager()
  async eraseAddress(input: EraseAddressInput, @MedusaContext() context: Ctx = {}): Promise<ErasedAddressResult> {
    return eraseAddress(managerOf(context), { ...input, hash: this.hashAddress });
  }

  /** Which of these normalised addresses were erased, and so are never mailed. */
  @InjectManager()
  async findErasedAddresses(emails: readonly string[], @MedusaContext() context: Ctx = {}): Promise<Set<string>> {
    return findErasedAddresses(managerOf(context), { emails, hash: this.hashAddress });
  }

  private async keepSuppressed(context: Ctx, email: string | null | undefined): Promise<void> {
    if (email) {
      await keepSuppressed(managerOf(context), { email, hash: this.hashAddress });
    }
  }

  /** Where the status of each topic of a normalised address came from. */
  @InjectManager()
  async readTopicSources(
    email: string,
    @MedusaContext() context: Ctx = {},
  ): Promise<Partial<Record<Topic, ConsentSource>>> {
    return readTopicSources(managerOf(context), email);
  }

  /** Notes that a text is being shown beside the checkbox. */
  @InjectTransactionManager()
  async noteConsentText(shown: ConsentPromptText, @MedusaContext() context: Ctx = {}): Promise<void> {
    await noteConsentText(managerOf(context), shown);
  }

  /** The text of this version, if it was ever shown. */
  @InjectManager()
  async findConsentText(text_version: string, @MedusaContext() context: Ctx = {}): Promise<ConsentPromptText | null> {
    return findConsentText(managerOf(context), text_version);
  }

  /** Never mails an address again. */
  @InjectTransactionManager()
  async suppressAddress(suppression: Suppression, @MedusaContext() context: Ctx = {}): Promise<void> {
    await suppressAddress(managerOf(context), suppression);
  }

  @InjectTransactionManager()
  async claimDueSessions(claim: Claim, @MedusaContext() context: Ctx = {}): Promise<SessionRow[]> {
    return claimDueSessions(managerOf(context), claim);
  }

  @InjectTransactionManager()
  async expireSessions(input: ExpireSessionsInput, @MedusaContext() context: Ctx = {}): Promise<DecidedSession[]> {
    return expireSessions(managerOf(context), { ...input, hash: this.hashAddress });
  }

  @InjectTransactionManager()
  async claimDueEmails(claim: Claim, @MedusaContext() context: Ctx = {}): Promise<EmailRow[]> {
    return claimDueEmails(managerOf(context), claim);
  }

  @InjectTransactionManager()
  async decideEmails(input: DecideEmailsInput, @MedusaContext() context: Ctx = {}): Promise<DecidedEmail[]> {
    return decideEmails(managerOf(context), { ...input, hash: this.hashAddress });
  }

  /** Commits `sending` for a group of mails; see the query for what is refused. */
  @InjectTransactionManager()
  async beginSending(
    input: { claim_token: string; ids: readonly string[] },
    @MedusaContext() context: Ctx = {},
  ): Promise<Set<string>> {
    return beginSending(managerOf(context), { ...input, lease_seconds: this.options.leaseSeconds });
  }

  @InjectTransactionManager()
  async settleEmails(
    input: { claim_token: string; emails: readonly EmailSettlement[] },
    @MedusaContext() context: Ctx = {},
  ): Promise<Set<string>> {
    return settleEmails(managerOf(context), input);
  }

  /** Whether a batch may be sent now, send a probe, or wait; see `domain/delivery/breaker`. */
  @InjectTransactionManager()
  async takeSendingPermission(now: Date, @MedusaContext() context: Ctx = {}): Promise<Permission> {
    return takeSendingPermission(managerOf(context), now);
  }

  /** How many of the due mails may leave now by the merchant's throttle, and if none, when. */
  @InjectTransactionManager()
  async takeSendingTokens(
    input: { max_emails_per_minute: number; claim: Pick<Claim, "session_ids" | "limit"> },
    @MedusaContext() context: Ctx = {},
  ): Promise<{ granted: number; wait_ms: number }> {
    return takeSendingTokens(managerOf(context), input);
  }

  @InjectTransactionManager()
  async returnSendingTokens(
    input: { max_emails_per_minute: number; unused: number },
    @MedusaContext() context: Ctx = {},
  ): Promise<void> {
    await returnSendingTokens(managerOf(context), input);
  }

  @InjectTransactionManager()
  async reportSending(report: SendingReport, now: Date, @MedusaContext() context: Ctx = {}): Promise<void> {
    await reportSending(managerOf(context), report, now);
  }

  @InjectManager()
  async getDeliveryState(@MedusaContext() context: Ctx = {}): Promise<DeliveryState> {
    return readDeliveryState(managerOf(context));
  }

  @InjectManager()
  async readHealth(@MedusaContext() context: Ctx = {}): Promise<HealthFigures> {
    return readHealth(managerOf(context));
  }

  @InjectTransactionManager()
  async noteSweep(@MedusaContext() context: Ctx = {}): Promise<void> {
    await noteSweep(managerOf(context));
  }

  /** A person's word on a mail whose outcome could not be known; null when it is not `unknown`. */
  @InjectTransactionManager()
  async resolveUnknownEmail(
    input: { id: string; as: Resolution },
    @MedusaContext() context: Ctx = {},
  ): Promise<EmailRow | null> {
    return resolveUnknownEmail(managerOf(context), input);
  }

  @InjectTransactionManager()
  async markLostEmails(@MedusaContext() context: Ctx = {}): Promise<number> {
    return markLostEmails(managerOf(context));
  }
}
